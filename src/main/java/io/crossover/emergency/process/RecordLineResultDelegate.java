package io.crossover.emergency.process;

import io.crossover.emergency.LineResult;
import io.crossover.emergency.store.Emergencies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("recordLineResult")
class RecordLineResultDelegate implements JavaDelegate {

    private final Emergencies emergencies;

    RecordLineResultDelegate(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        emergencies.finish(
                EmergencyVariables.LINE_ID.get(delegateExecution),
                new LineResult(
                        EmergencyVariables.LINE_OUTCOME.get(delegateExecution),
                        EmergencyVariables.LINE_RESULT.get(delegateExecution),
                        EmergencyVariables.REPLACEMENT_NEEDED
                                .find(delegateExecution)
                                .orElse(false)));
    }
}
