package io.crossover.dispute.process;

import io.crossover.dispute.DisputeLevel;
import io.crossover.people.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Puts a level and its end, for the drawn timer and for people, into the process. */
@Component
class LevelClock {

    private static final DateTimeFormatter FOR_PEOPLE =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);

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
        end.ifPresent(at -> {
            DisputeVariables.LEVEL_ENDS_AT.set(delegateExecution, at.toString());
            DisputeVariables.LEVEL_ENDS_AT_TEXT.set(
                    delegateExecution, FOR_PEOPLE.format(ZonedDateTime.ofInstant(at, clock.getZone())));
        });
        return end;
    }
}
