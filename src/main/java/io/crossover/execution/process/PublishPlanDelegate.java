package io.crossover.execution.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.execution.store.ExecutionPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the plan on record with everything that was delivered. */
@Component("publishPlan")
class PublishPlanDelegate implements JavaDelegate {

    private final ExecutionPlans plans;

    PublishPlanDelegate(ExecutionPlans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        plans.publish(new CooperationKey(delegateExecution.getProcessBusinessKey()));
    }
}
