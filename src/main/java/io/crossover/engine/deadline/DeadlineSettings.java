package io.crossover.engine.deadline;

import io.crossover.people.WorkingCalendar;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is done about late tasks (G1).
 *
 * @param escalateAfterWorkingDays from the due date to the escalation, for what counts working time
 * @param escalateAfterClockHours from the due date to the escalation, for what counts clock hours
 * @param reminderRaise by how much a reminder raises the priority
 * @param escalationRaise by how much an escalation raises the priority, on top of the reminder
 * @param highestPriority what lateness never raises a priority above
 */
@ConfigurationProperties("crossover.deadlines")
record DeadlineSettings(
        int escalateAfterWorkingDays,
        int escalateAfterClockHours,
        int reminderRaise,
        int escalationRaise,
        int highestPriority) {

    /** When a step is due. */
    Instant at(DeadlineStep step, Instant dueAt, TimeUnit unit, WorkingCalendar calendar) {
        if (step == DeadlineStep.REMINDED) {
            return dueAt;
        }
        return unit == TimeUnit.CLOCK_HOURS
                ? TimeUnit.CLOCK_HOURS.after(dueAt, escalateAfterClockHours, calendar)
                : TimeUnit.WORKING_DAYS.after(dueAt, escalateAfterWorkingDays, calendar);
    }

    int raised(int priority, DeadlineStep step) {
        int raise = step == DeadlineStep.REMINDED ? reminderRaise : escalationRaise;
        return Math.max(priority, Math.min(priority + raise, highestPriority));
    }
}
