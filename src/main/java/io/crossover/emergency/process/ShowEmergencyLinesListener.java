package io.crossover.emergency.process;

import io.crossover.emergency.IncidentLine;
import io.crossover.emergency.LineResult;
import io.crossover.emergency.store.Emergencies;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Shows the lines of work and their results beside the closing report. */
@Component("showEmergencyLines")
class ShowEmergencyLinesListener implements TaskListener {

    private static final Map<String, String> OUTCOMES =
            Map.of("done", "Done", "partly", "Partly done", "not-possible", "Not possible");

    private final Emergencies emergencies;

    ShowEmergencyLinesListener(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    @Override
    public void notify(DelegateTask task) {
        EmergencyVariables.LINES.setLocal(
                task,
                emergencies.lines(EmergencyVariables.INCIDENT_ID.get(task)).stream()
                        .map(ShowEmergencyLinesListener::row)
                        .toList());
    }

    private static EmergencyVariables.LineRow row(IncidentLine line) {
        return new EmergencyVariables.LineRow(
                line.line().interest().label(),
                line.line().name(),
                Optional.ofNullable(line.takenOnBy()).orElse(""),
                line.climbed() ? "no, climbed to management" : "yes",
                Optional.ofNullable(line.result())
                        .map(LineResult::outcome)
                        .map(outcome -> OUTCOMES.getOrDefault(outcome, outcome))
                        .orElse(""));
    }
}
