package io.crossover.execution.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.execution.ReadinessCheck;
import io.crossover.execution.store.ReadinessChecks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the readiness gate with every check of the decision table still to be made (E7). */
@Component("openReadinessGate")
class OpenReadinessGateDelegate implements JavaDelegate {

    private final ReadinessChecks checks;

    OpenReadinessGateDelegate(ReadinessChecks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        ExecutionVariables.READINESS_CHECK_IDS.set(
                delegateExecution,
                checks.open(
                        key,
                        ExecutionVariables.READINESS_ROWS.get(delegateExecution).stream()
                                .map(row -> new ReadinessCheck(row.name(), row.question(), row.group(), null, null))
                                .toList()));
        ExecutionVariables.READINESS_ROWS.remove(delegateExecution);
    }
}
