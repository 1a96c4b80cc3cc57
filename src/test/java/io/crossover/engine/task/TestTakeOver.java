package io.crossover.engine.task;

import io.crossover.cooperation.InvalidInputException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A step that refuses one value of a field, for the model {@code test-four-eyes}. */
@Component
class TestTakeOver implements JavaDelegate {

    @Override
    public void execute(DelegateExecution delegateExecution) {
        if ("taken".equals(delegateExecution.getVariable("remark"))) {
            throw new InvalidInputException("remark", "Somebody has taken this remark already.");
        }
    }
}
