package io.crossover.emergency.process;

import io.crossover.emergency.ClosingReport;
import io.crossover.emergency.store.Emergencies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("closeIncident")
class CloseIncidentDelegate implements JavaDelegate {

    private final Emergencies emergencies;

    CloseIncidentDelegate(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        emergencies.close(
                EmergencyVariables.INCIDENT_ID.get(delegateExecution),
                new ClosingReport(
                        EmergencyVariables.REPORT_CAUSE.get(delegateExecution),
                        EmergencyVariables.REPORT_CUSTOMERS.get(delegateExecution),
                        EmergencyVariables.REPORT_BRANDS.get(delegateExecution),
                        EmergencyVariables.REPORT_COSTS.get(delegateExecution),
                        EmergencyVariables.REPORT_LESSONS.get(delegateExecution)));
    }
}
