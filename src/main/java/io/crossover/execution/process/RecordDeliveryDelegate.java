package io.crossover.execution.process;

import io.crossover.execution.store.PlanItems;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps where a deliverable is found. */
@Component("recordDelivery")
class RecordDeliveryDelegate implements JavaDelegate {

    private final PlanItems items;

    RecordDeliveryDelegate(PlanItems items) {
        this.items = items;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        items.deliver(
                PlanItemVariables.ITEM_ID.get(delegateExecution),
                PlanItemVariables.DELIVERABLE_REFERENCE.get(delegateExecution),
                PlanItemVariables.DELIVERY_REMARK.find(delegateExecution).orElse(null));
    }
}
