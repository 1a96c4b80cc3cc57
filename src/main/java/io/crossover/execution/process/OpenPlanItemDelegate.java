package io.crossover.execution.process;

import io.crossover.cooperation.Cooperations;
import io.crossover.execution.PlanItem;
import io.crossover.execution.Side;
import io.crossover.execution.store.PlanItems;
import io.crossover.execution.store.StoredItem;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens an item of the plan: who delivers, who accepts, until when (E1, E2). */
@Component("openPlanItem")
class OpenPlanItemDelegate implements JavaDelegate {

    private final Cooperations cooperations;
    private final PlanItems items;
    private final Clock clock;

    OpenPlanItemDelegate(Cooperations cooperations, PlanItems items, Clock clock) {
        this.cooperations = cooperations;
        this.items = items;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        StoredItem stored = items.get(PlanItemVariables.ITEM_ID.get(delegateExecution));
        PlanItem item = stored.item();
        ExecutionVariables.TITLE.set(
                delegateExecution, cooperations.get(stored.key()).proposal().title());
        PlanItemVariables.ITEM_NAME.set(delegateExecution, item.description());
        PlanItemVariables.OUR_OWNER.set(delegateExecution, item.ourOwner());
        PlanItemVariables.PARTNER_DELIVERS.set(delegateExecution, item.accountable() == Side.THEIRS);
        PlanItemVariables.PARTY_ID.set(delegateExecution, stored.partner().id());
        PlanItemVariables.PARTY_NAME.set(delegateExecution, stored.partner().name());
        PlanItemVariables.PARTY_GROUP.set(delegateExecution, stored.partner().groupId());
        PlanItemVariables.ITEM_DUE_AT.set(
                delegateExecution,
                stored.lateAt(clock).minus(1, ChronoUnit.MINUTES).toString());
        PlanItemVariables.ITEM_LATE_AT.set(
                delegateExecution, stored.lateAt(clock).toString());
        PlanItemVariables.DISPUTE_SUBJECT.set(delegateExecution, "Disputed deliverable: " + item.description());
        PlanItemVariables.LATE_SUBJECT.set(delegateExecution, "Late item of the plan: " + item.description());
    }
}
