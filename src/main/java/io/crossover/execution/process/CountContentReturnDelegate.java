package io.crossover.execution.process;

import io.crossover.engine.Returns;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts how often the content came back; too often, and management settles it, which begins a new count (G8). */
@Component("countContentReturn")
class CountContentReturnDelegate implements JavaDelegate {

    private final Returns returns;

    CountContentReturnDelegate(Returns returns) {
        this.returns = returns;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        boolean tooOften = returns.tooOften(delegateExecution, ContentVariables.TIMES_RETURNED);
        ContentVariables.RETURNED_TOO_OFTEN.set(delegateExecution, tooOften);
        if (tooOften) {
            ContentVariables.TIMES_RETURNED.set(delegateExecution, 0);
        }
    }
}
