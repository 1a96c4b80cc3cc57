package io.crossover.execution.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.execution.store.ReadinessChecks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what a readiness check found; a red one says what is wrong (E7). */
@Component("recordReadiness")
class RecordReadinessDelegate implements JavaDelegate {

    private final ReadinessChecks checks;

    RecordReadinessDelegate(ReadinessChecks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        String remark = ReadinessVariables.REMARK.find(delegateExecution).orElse(null);
        boolean green = checks.found(
                key,
                ReadinessVariables.CHECK_ID.get(delegateExecution),
                ReadinessVariables.COLOUR.get(delegateExecution),
                remark);
        ReadinessVariables.GREEN.set(delegateExecution, green);
        ReadinessVariables.FOUND.set(delegateExecution, remark);
        ReadinessVariables.REMARK.remove(delegateExecution);
        ReadinessVariables.COLOUR.remove(delegateExecution);
    }
}
