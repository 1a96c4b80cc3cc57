package io.crossover.execution.process;

import io.crossover.execution.store.PlanItems;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes over what a dispute about a deliverable came to (E5, G3). */
@Component("settleItem")
class SettleItemDelegate implements JavaDelegate {

    private final PlanItems items;

    SettleItemDelegate(PlanItems items) {
        this.items = items;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        String resolution = PlanItemVariables.DISPUTE_RESOLUTION.get(delegateExecution);
        boolean stands = items.settle(
                PlanItemVariables.ITEM_ID.get(delegateExecution),
                PlanItemVariables.DISPUTE_DECISION.get(delegateExecution),
                resolution);
        PlanItemVariables.ITEM_ACCEPTED.set(delegateExecution, stands);
        PlanItemVariables.RETURN_REASON.set(delegateExecution, resolution);
    }
}
