package io.crossover.execution.process;

import io.crossover.execution.ReadinessCheck;
import io.crossover.execution.store.ReadinessChecks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens one check of the readiness gate for the group that makes it (E7). */
@Component("openReadinessCheck")
class OpenReadinessCheckDelegate implements JavaDelegate {

    private final ReadinessChecks checks;

    OpenReadinessCheckDelegate(ReadinessChecks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        ReadinessCheck check = checks.get(ReadinessVariables.CHECK_ID.get(delegateExecution));
        ReadinessVariables.CHECK_NAME.set(delegateExecution, check.name());
        ReadinessVariables.QUESTION.set(delegateExecution, check.question());
        ReadinessVariables.GROUP.set(delegateExecution, check.group());
    }
}
