package io.crossover.execution.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.execution.Phase;
import io.crossover.execution.store.PlanItems;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the items of the plan that run while the campaign runs. */
@Component("openRunningItems")
class OpenRunningItemsDelegate implements JavaDelegate {

    private final PlanItems items;

    OpenRunningItemsDelegate(PlanItems items) {
        this.items = items;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        ExecutionVariables.RUNNING_ITEM_IDS.set(delegateExecution, items.open(key, Phase.CAMPAIGN));
    }
}
