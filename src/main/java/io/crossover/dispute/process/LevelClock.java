package io.crossover.dispute.process;

import io.crossover.dispute.DisputeLevel;
import io.crossover.people.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Puts a level and its end, for the drawn timer and for the due dates, into the process. */
@Component
class LevelClock {

    private final WorkingCalendar calendar;
    private final Clock clock;

    LevelClock(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Begins a level now; the answer is when it climbs by itself, if it does. */
    Optional<Instant> begin(DisputeLevel level, DelegateExecution delegateExecution) {
        Optional<Instant> end = DisputeVariables.limits(delegateExecution).end(level, clock.instant(), calendar);
        DisputeVariables.LEVEL.set(delegateExecution, level.number());
        end.ifPresent(at -> DisputeVariables.LEVEL_ENDS_AT.set(delegateExecution, at.toString()));
        return end;
    }
}
