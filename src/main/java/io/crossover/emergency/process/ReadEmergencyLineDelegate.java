package io.crossover.emergency.process;

import io.crossover.cooperation.Cooperations;
import io.crossover.emergency.Incident;
import io.crossover.emergency.IncidentLine;
import io.crossover.emergency.store.Emergencies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("readEmergencyLine")
class ReadEmergencyLineDelegate implements JavaDelegate {

    private final Emergencies emergencies;
    private final Cooperations cooperations;
    private final LineClock clock;

    ReadEmergencyLineDelegate(Emergencies emergencies, Cooperations cooperations, LineClock clock) {
        this.emergencies = emergencies;
        this.cooperations = cooperations;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        IncidentLine line = emergencies.line(EmergencyVariables.LINE_ID.get(delegateExecution));
        Incident incident = emergencies.incident(line.incidentId());
        String title = cooperations.get(incident.key()).proposal().title();
        EmergencyVariables.LINE_NAME.set(delegateExecution, line.line().name() + ", " + title);
        EmergencyVariables.LINE_TASK.set(delegateExecution, line.line().what());
        EmergencyVariables.LINE_GROUP.set(delegateExecution, line.line().group());
        EmergencyVariables.LINE_INTEREST.set(
                delegateExecution, line.line().interest().label());
        EmergencyVariables.LINE_PRIORITY.set(
                delegateExecution, line.line().interest().priority());
        EmergencyVariables.LINE_FINDS_REPLACEMENT.set(
                delegateExecution, line.line().findsReplacement());
        EmergencyVariables.LINE_START_BY.set(delegateExecution, line.startBy().toString());
        EmergencyVariables.LINE_START_BY_TEXT.set(delegateExecution, clock.inWords(line.startBy()));
        EmergencyVariables.WHAT.set(delegateExecution, incident.what());
    }
}
