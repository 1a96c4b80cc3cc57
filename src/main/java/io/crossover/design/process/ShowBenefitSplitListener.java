package io.crossover.design.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.design.store.Splits;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Lays the terms and what they mean (D7) before who agrees to them. */
@Component("showBenefitSplit")
class ShowBenefitSplitListener implements TaskListener {

    private final Splits splits;

    ShowBenefitSplitListener(Splits splits) {
        this.splits = splits;
    }

    @Override
    public void notify(DelegateTask task) {
        CooperationKey key = new CooperationKey(task.getExecution().getProcessBusinessKey());
        ShownVariables.show(task, splits.preview(key, SplitVariables.spread(task)));
    }
}
