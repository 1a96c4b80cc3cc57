package io.crossover.dispute.process;

import io.crossover.dispute.DisputeLevel;
import io.crossover.dispute.store.Disputes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("recordResolution")
class RecordResolutionDelegate implements JavaDelegate {

    private final Disputes disputes;

    RecordResolutionDelegate(Disputes disputes) {
        this.disputes = disputes;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        disputes.resolved(
                DisputeVariables.disagreement(delegateExecution),
                DisputeLevel.of(DisputeVariables.LEVEL.get(delegateExecution)),
                DisputeVariables.RESOLUTION.get(delegateExecution),
                DisputeVariables.DECISION.get(delegateExecution));
    }
}
