package io.crossover.cooperation.process;

import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the next cooperation with this one's data (T5). */
@Component("startRenewal")
class StartRenewalDelegate implements JavaDelegate {

    private final Cooperations cooperations;
    private final RuntimeService runtime;

    StartRenewalDelegate(Cooperations cooperations, RuntimeService runtime) {
        this.cooperations = cooperations;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        Cooperation finished = cooperations.get(new CooperationKey(delegateExecution.getProcessBusinessKey()));
        runtime.startProcessInstanceByKey(
                "cooperation",
                ProposalForm.renewal(
                        finished,
                        cooperations.partners(finished.key()),
                        CooperationVariables.RENEWAL_FROM.get(delegateExecution),
                        CooperationVariables.RENEWAL_TO.get(delegateExecution)));
    }
}
