package io.crossover.emergency.process;

import io.crossover.emergency.store.Emergencies;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("noteLineTakenOn")
class NoteLineTakenOnDelegate implements JavaDelegate {

    private final Emergencies emergencies;
    private final LineClock clock;

    NoteLineTakenOnDelegate(Emergencies emergencies, LineClock clock) {
        this.emergencies = emergencies;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        long line = EmergencyVariables.LINE_ID.get(delegateExecution);
        Instant finishBy =
                clock.now().plus(Duration.ofHours(emergencies.line(line).line().clockHours()));
        EmergencyVariables.LINE_TAKEN_ON_BY.set(delegateExecution, emergencies.takeOn(line));
        EmergencyVariables.LINE_FINISH_BY.set(delegateExecution, finishBy.toString());
        EmergencyVariables.LINE_FINISH_BY_TEXT.set(delegateExecution, clock.inWords(finishBy));
    }
}
