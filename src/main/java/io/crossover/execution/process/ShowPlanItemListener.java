package io.crossover.execution.process;

import io.crossover.cooperation.Cooperations;
import io.crossover.execution.PlanItem;
import io.crossover.execution.store.PlanItems;
import io.crossover.execution.store.StoredItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Shows an item as the plan has it, and what has been delivered. */
@Component("showPlanItem")
class ShowPlanItemListener implements TaskListener {

    private final Cooperations cooperations;
    private final PlanItems items;

    ShowPlanItemListener(Cooperations cooperations, PlanItems items) {
        this.cooperations = cooperations;
        this.items = items;
    }

    @Override
    public void notify(DelegateTask delegateTask) {
        StoredItem stored = items.get(PlanItemVariables.ITEM_ID.get(delegateTask));
        PlanItem item = stored.item();
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("What is to be done", item.description()),
                new Fact("Deliverable", item.deliverable()),
                new Fact("From, to", item.startsOn() + " to " + item.endsOn()),
                new Fact("Owner at " + ourBrand(stored), item.ourOwner().replace('-', ' ')),
                new Fact(
                        "Owner at " + stored.partner().name(),
                        Optional.ofNullable(item.contact()).orElse("not named"))));
        Optional.ofNullable(item.resources()).ifPresent(resources -> facts.add(new Fact("Resources", resources)));
        Optional.ofNullable(stored.reference()).ifPresent(found -> facts.add(new Fact("Delivered, found at", found)));
        Optional.ofNullable(stored.remark()).ifPresent(remark -> facts.add(new Fact("Remark on the delivery", remark)));
        PlanItemVariables.ITEM_FACTS.setLocal(delegateTask, facts);
    }

    private String ourBrand(StoredItem stored) {
        return cooperations.get(stored.key()).proposal().ourBrand();
    }
}
