package io.crossover.engine.deadline;

import io.crossover.people.WorkingCalendar;
import java.time.Instant;

/**
 * How long a task may take, and how urgent it is.
 *
 * @param priority 0 to 100
 */
record Deadline(int amount, TimeUnit unit, int priority) {

    Instant dueAfter(Instant created, WorkingCalendar calendar) {
        return unit.after(created, amount, calendar);
    }

    /** Whether it runs day and night: then people are reminded at any hour, too. */
    boolean isRoundTheClock() {
        return unit == TimeUnit.CLOCK_HOURS;
    }
}
