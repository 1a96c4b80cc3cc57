package io.crossover.execution.process;

import io.crossover.execution.ItemVerdict;
import io.crossover.execution.store.PlanItems;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the accepting side's word on a deliverable (E5, G8). */
@Component("recordAcceptance")
class RecordAcceptanceDelegate implements JavaDelegate {

    private final PlanItems items;

    RecordAcceptanceDelegate(PlanItems items) {
        this.items = items;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        String reason = PlanItemVariables.ITEM_REASON.find(delegateExecution).orElse(null);
        ItemVerdict leadsTo = items.judge(
                PlanItemVariables.ITEM_ID.get(delegateExecution),
                ItemVerdict.withId(PlanItemVariables.ITEM_VERDICT.get(delegateExecution)),
                reason);
        PlanItemVariables.ITEM_ACCEPTED.set(delegateExecution, leadsTo == ItemVerdict.ACCEPTED);
        PlanItemVariables.ITEM_DISPUTED.set(delegateExecution, leadsTo == ItemVerdict.DISPUTED);
        PlanItemVariables.RETURN_REASON.set(delegateExecution, reason);
        PlanItemVariables.ITEM_VERDICT.remove(delegateExecution);
        PlanItemVariables.ITEM_REASON.remove(delegateExecution);
    }
}
