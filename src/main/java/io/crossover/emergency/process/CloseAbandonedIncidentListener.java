package io.crossover.emergency.process;

import io.crossover.emergency.store.Emergencies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** When a playbook ends before its report, because its cooperation was withdrawn or deleted, so does its incident. */
@Component("closeAbandonedIncident")
class CloseAbandonedIncidentListener implements ExecutionListener {

    private final Emergencies emergencies;

    CloseAbandonedIncidentListener(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    @Override
    public void notify(DelegateExecution delegateExecution) {
        emergencies.abandonIfOpen(EmergencyVariables.INCIDENT_ID.get(delegateExecution));
    }
}
