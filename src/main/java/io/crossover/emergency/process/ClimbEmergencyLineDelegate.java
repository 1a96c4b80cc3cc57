package io.crossover.emergency.process;

import io.crossover.emergency.store.Emergencies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("climbEmergencyLine")
class ClimbEmergencyLineDelegate implements JavaDelegate {

    private final Emergencies emergencies;

    ClimbEmergencyLineDelegate(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        emergencies.climb(EmergencyVariables.LINE_ID.get(delegateExecution));
    }
}
