package io.crossover.engine.deadline;

import io.crossover.people.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a manager may set a due date (G1, G4). */
@Component
public class NewDueDate {

    private final TaskDeadlines deadlines;
    private final WorkingCalendar calendar;
    private final Clock clock;

    NewDueDate(TaskDeadlines deadlines, WorkingCalendar calendar, Clock clock) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Why a kind of task cannot be due then: people work by the calendar, except on what counts clock hours.
     *
     * @return a sentence, or nothing when it can
     */
    public Optional<String> refusal(String process, String taskDefinitionKey, Instant due) {
        if (!due.isAfter(clock.instant())) {
            return Optional.of("The new due date is in the past.");
        }
        boolean people = calendar.isWorkingTime(due) || calendar.isWorkingTime(due.minus(Duration.ofMillis(1)));
        return people || deadlines.of(process, taskDefinitionKey).isRoundTheClock()
                ? Optional.empty()
                : Optional.of("Nobody works then; choose a time on a working day.");
    }
}
