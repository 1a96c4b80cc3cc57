package io.crossover.execution.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.execution.LaunchDecision;
import io.crossover.execution.store.ExecutionPlans;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes management's decision on the launch (E7); what cannot be done goes back to the form at once. */
@Component("takeLaunchDecision")
class TakeLaunchDecisionDelegate implements JavaDelegate {

    private final ExecutionPlans plans;
    private final Clock clock;

    TakeLaunchDecisionDelegate(ExecutionPlans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        LaunchDecision.Course course =
                LaunchDecision.Course.withId(ExecutionVariables.LAUNCH_DECISION.get(delegateExecution));
        LocalDate decideAgainOn =
                ExecutionVariables.DECIDE_AGAIN_ON.find(delegateExecution).orElse(null);
        plans.decide(
                key,
                new LaunchDecision(
                        course,
                        ExecutionVariables.CAMPAIGN_FROM.find(delegateExecution).orElse(null),
                        ExecutionVariables.CAMPAIGN_TO.find(delegateExecution).orElse(null),
                        decideAgainOn,
                        ExecutionVariables.LAUNCH_REASON.find(delegateExecution).orElse(null)));
        ExecutionVariables.LAUNCHED.set(delegateExecution, course == LaunchDecision.Course.LAUNCH);
        ExecutionVariables.LAUNCH_STOPPED.set(delegateExecution, course == LaunchDecision.Course.STOP);
        ExecutionVariables.DECIDE_AGAIN_AT.set(
                delegateExecution,
                decideAgainOn == null
                        ? null
                        : decideAgainOn
                                .atStartOfDay(clock.getZone())
                                .toInstant()
                                .toString());
        ExecutionVariables.LAUNCH_DECISION.remove(delegateExecution);
        ExecutionVariables.DECIDE_AGAIN_ON.remove(delegateExecution);
        ExecutionVariables.LAUNCH_REASON.remove(delegateExecution);
    }
}
