package io.crossover.emergency.process;

import io.crossover.emergency.ReportDraft;
import io.crossover.emergency.store.Emergencies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("draftIncidentReport")
class DraftIncidentReportDelegate implements JavaDelegate {

    private final Emergencies emergencies;

    DraftIncidentReportDelegate(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        ReportDraft draft = emergencies.draft(EmergencyVariables.INCIDENT_ID.get(delegateExecution));
        EmergencyVariables.REPORT_CAUSE.setIfAbsent(delegateExecution, draft.cause());
        EmergencyVariables.REPORT_CUSTOMERS.setIfAbsent(delegateExecution, draft.customers());
        EmergencyVariables.REPORT_BRANDS.setIfAbsent(delegateExecution, draft.brands());
        EmergencyVariables.REPORT_COSTS.setIfAbsent(delegateExecution, draft.costs());
        EmergencyVariables.REPLACEMENT_WANTED.set(delegateExecution, draft.replacementNeeded());
    }
}
