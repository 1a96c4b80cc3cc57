package io.crossover.emergency.process;

import io.crossover.cooperation.Cooperations;
import io.crossover.emergency.Incident;
import io.crossover.emergency.Playbook;
import io.crossover.emergency.store.Emergencies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("openPlaybookLines")
class OpenPlaybookLinesDelegate implements JavaDelegate {

    private final Playbooks playbooks;
    private final Emergencies emergencies;
    private final Cooperations cooperations;

    OpenPlaybookLinesDelegate(Playbooks playbooks, Emergencies emergencies, Cooperations cooperations) {
        this.playbooks = playbooks;
        this.emergencies = emergencies;
        this.cooperations = cooperations;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        Incident incident = emergencies.incident(EmergencyVariables.INCIDENT_ID.get(delegateExecution));
        Playbook playbook = playbooks.of(incident.kind());
        EmergencyVariables.LINE_IDS.set(delegateExecution, emergencies.openLines(incident.id(), playbook));
        EmergencyVariables.OWNER.set(delegateExecution, playbook.owner());
        EmergencyVariables.WHAT.set(delegateExecution, incident.what());
        EmergencyVariables.NAME.set(
                delegateExecution,
                incident.kind().label() + ", "
                        + cooperations.get(incident.key()).proposal().title());
    }
}
