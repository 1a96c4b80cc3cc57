package io.crossover.execution.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.execution.store.ExecutionPlans;
import io.crossover.execution.store.ReadinessChecks;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Shows management the readiness checks and the milestones before it decides on the launch. */
@Component("showLaunchOverview")
class ShowLaunchOverviewListener implements TaskListener {

    private final ReadinessChecks checks;
    private final ExecutionPlans plans;

    ShowLaunchOverviewListener(ReadinessChecks checks, ExecutionPlans plans) {
        this.checks = checks;
        this.plans = plans;
    }

    @Override
    public void notify(DelegateTask delegateTask) {
        CooperationKey key = new CooperationKey(delegateTask.getExecution().getProcessBusinessKey());
        ExecutionVariables.READINESS_OVERVIEW.setLocal(
                delegateTask,
                checks.ofLatestPassage(key).stream()
                        .map(check -> new ExecutionVariables.ReadinessLine(
                                check.name(),
                                check.group(),
                                Optional.ofNullable(check.colour()).orElse("not checked"),
                                Optional.ofNullable(check.remark()).orElse("")))
                        .toList());
        ExecutionVariables.MILESTONE_OVERVIEW.setLocal(
                delegateTask,
                plans.milestones(key).stream()
                        .map(milestone -> new ExecutionVariables.MilestoneLine(
                                milestone.name(),
                                milestone.dueOn().toString(),
                                Optional.ofNullable(milestone.reachedOn())
                                        .map(LocalDate::toString)
                                        .orElse("not yet")))
                        .toList());
    }
}
