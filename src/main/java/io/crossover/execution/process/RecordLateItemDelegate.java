package io.crossover.execution.process;

import io.crossover.execution.store.PlanItems;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that an item is late, for the parties and the managers (E5). */
@Component("recordLateItem")
class RecordLateItemDelegate implements JavaDelegate {

    private final PlanItems items;

    RecordLateItemDelegate(PlanItems items) {
        this.items = items;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        items.late(PlanItemVariables.ITEM_ID.get(delegateExecution));
    }
}
