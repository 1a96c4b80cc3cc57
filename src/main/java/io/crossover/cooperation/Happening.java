package io.crossover.cooperation;

import io.crossover.cooperation.OpenTasks.OpenTask;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that people are told of beyond their task lists (G1). Whoever makes it happen publishes it as an application
 * event, in the transaction in which it happens; who is told, and how, is no concern of a stage.
 */
public sealed interface Happening {

    /** A new task whose time runs day and night waits for somebody (P1). */
    record UrgentTask(@Nullable CooperationKey key, OpenTask task) implements Happening {}

    /**
     * A task is late: its holder and group are reminded (G1).
     *
     * @param dayAndNight its time counts clock hours, so people are reminded at any hour
     */
    record TaskOverdue(@Nullable CooperationKey key, OpenTask task, boolean dayAndNight) implements Happening {}

    /** A task has been late for so long that management is told; it stays with its holder (G1). */
    record TaskEscalated(@Nullable CooperationKey key, OpenTask task, boolean dayAndNight) implements Happening {}

    /**
     * An incident was opened (domain.md 8).
     *
     * @param what what happened, in the words of whoever reports it; for our own people
     */
    record EmergencyOpened(CooperationKey key, EmergencyKind kind, String what) implements Happening {}

    /** A KPI is red: management is told (M3). */
    record AlertRed(CooperationKey key, String kpi) implements Happening {}

    /**
     * Data that a partner owes did not come by its day (M8).
     *
     * @param partner its name
     * @param data what the data is called
     * @param obligation the number of what is owed
     */
    record DataOverdue(CooperationKey key, String partner, String data, long obligation, LocalDate dueOn)
            implements Happening {}

    /**
     * A cooperation was paused, goes on, or was withdrawn (G9).
     *
     * @param reason a manager's words; the parties read them
     */
    record CourseChanged(CooperationKey key, Status status, @Nullable String reason) implements Happening {}
}
