package io.crossover.cooperation.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("endEarly")
class EndEarlyDelegate implements JavaDelegate {

    private final Cooperations cooperations;

    EndEarlyDelegate(Cooperations cooperations) {
        this.cooperations = cooperations;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        cooperations.endEarly(new CooperationKey(delegateExecution.getProcessBusinessKey()));
    }
}
