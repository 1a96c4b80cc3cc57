package io.crossover.emergency.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.EmergencyKind;
import io.crossover.cooperation.IncidentDesk;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.emergency.EmergencyReport;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the incident of a report; from here on the report belongs to the cooperation that it names. */
@Component("openIncident")
class OpenIncidentDelegate implements JavaDelegate {

    private final AffectedCooperations affected;
    private final IncidentDesk desk;

    OpenIncidentDelegate(AffectedCooperations affected, IncidentDesk desk) {
        this.affected = affected;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        String reporter = EmergencyVariables.REPORTED_BY.get(delegateExecution);
        CooperationKey key = EmergencyVariables.AFFECTED
                .find(delegateExecution)
                .flatMap(CooperationKey::find)
                .filter(chosen -> affected.seenBy(reporter).stream()
                        .anyMatch(seen -> seen.key().equals(chosen)))
                .orElseThrow(() -> new InvalidInputException(
                        "affectedCooperation", "Choose one of the cooperations that you see and that are not over"));
        EmergencyReport report = new EmergencyReport(
                EmergencyVariables.WHAT.get(delegateExecution),
                EmergencyVariables.NOTICED_AT.get(delegateExecution),
                EmergencyVariables.URGENCY.get(delegateExecution));
        EmergencyKind kind =
                EmergencyKind.of(EmergencyVariables.KIND.find(delegateExecution).orElse(""));
        desk.open(key, kind, report.inWords(), reporter);
        delegateExecution.setProcessBusinessKey(key.value());
    }
}
