package io.crossover.design.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.design.store.Splits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes over finance's sheet; what cannot be split is refused with the reason (D3). */
@Component("recordBenefitSplit")
class RecordBenefitSplitDelegate implements JavaDelegate {

    private final Splits splits;

    RecordBenefitSplitDelegate(Splits splits) {
        this.splits = splits;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        splits.record(key, SplitVariables.sheet(delegateExecution), SplitVariables.spread(delegateExecution));
        DesignVariables.RETURN_REASON.set(delegateExecution, null);
        SplitVariables.SPLIT_ANSWER.remove(delegateExecution);
        SplitVariables.SPLIT_ANSWER_REASON.remove(delegateExecution);
    }
}
