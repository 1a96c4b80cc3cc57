package io.crossover.execution.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.execution.Milestones;
import io.crossover.execution.Phase;
import io.crossover.execution.PlanDraft;
import io.crossover.execution.PreparationTime;
import io.crossover.execution.store.ExecutionPlans;
import io.crossover.execution.store.PlanItems;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Checks the plan and keeps it (E1, E2, E3); what is wrong goes back to the form at once. */
@Component("takePlan")
class TakePlanDelegate implements JavaDelegate {

    private final ExecutionPlans plans;
    private final PlanItems items;

    TakePlanDelegate(ExecutionPlans plans, PlanItems items) {
        this.plans = plans;
        this.items = items;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        plans.take(
                key,
                new PlanDraft(
                        ExecutionVariables.CAMPAIGN_FROM.get(delegateExecution),
                        ExecutionVariables.CAMPAIGN_TO.get(delegateExecution),
                        ExecutionVariables.SHORT_PREPARATION_REASON
                                .find(delegateExecution)
                                .orElse(null),
                        ExecutionVariables.PLAN_ITEMS.find(delegateExecution).orElse(List.of()),
                        new Milestones(
                                ExecutionVariables.DESIGN_FREEZE.get(delegateExecution),
                                ExecutionVariables.WARM_UP_LIVE.get(delegateExecution),
                                ExecutionVariables.DATA_REVIEW.get(delegateExecution)),
                        ExecutionVariables.JOINT_TEAM.find(delegateExecution).orElse(List.of())),
                new PreparationTime(ExecutionVariables.PREPARATION_MONTHS.get(delegateExecution)));
        ExecutionVariables.PREPARATION_ITEM_IDS.set(delegateExecution, items.open(key, Phase.PREPARATION));
        ExecutionVariables.WARM_UP_ITEM_IDS.set(delegateExecution, items.open(key, Phase.WARM_UP));
    }
}
