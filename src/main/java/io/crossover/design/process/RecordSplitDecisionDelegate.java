package io.crossover.design.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.design.store.Splits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes over what management decided about a split that finance and business development do not agree on. */
@Component("recordSplitDecision")
class RecordSplitDecisionDelegate implements JavaDelegate {

    private final Splits splits;

    RecordSplitDecisionDelegate(Splits splits) {
        this.splits = splits;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        boolean kept = SplitVariables.SPLIT_DECISION.get(delegateExecution).equals("keep");
        splits.decided(key, kept, SplitVariables.SPLIT_DECISION_REASON.get(delegateExecution));
        SplitVariables.SPLIT_AGREED.set(delegateExecution, kept);
    }
}
