package io.crossover.retrospective.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.retrospective.Feedback;
import io.crossover.retrospective.store.PartnerMemory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("recordFeedback")
class RecordFeedbackDelegate implements JavaDelegate {

    private final PartnerMemory memory;

    RecordFeedbackDelegate(PartnerMemory memory) {
        this.memory = memory;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        memory.keep(
                new CooperationKey(delegateExecution.getProcessBusinessKey()),
                new Feedback(
                        RetrospectiveVariables.PARTY_NAME.get(delegateExecution),
                        RetrospectiveVariables.WENT_WELL.get(delegateExecution),
                        RetrospectiveVariables.WENT_BADLY.get(delegateExecution),
                        RetrospectiveVariables.RATING.get(delegateExecution),
                        RetrospectiveVariables.WOULD_REPEAT.get(delegateExecution)));
    }
}
