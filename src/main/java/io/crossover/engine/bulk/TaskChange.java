package io.crossover.engine.bulk;

import java.time.Instant;

/** What is done to each of many tasks. */
public sealed interface TaskChange {

    /**
     * Somebody else does it.
     *
     * @param to the account of whom it waits for anyway, by name or by group
     */
    record Reassign(String to) implements TaskChange {}

    /**
     * It is more or less urgent than it was.
     *
     * @param priority 0 to 100
     */
    record Reprioritise(int priority) implements TaskChange {}

    /** It may take longer; reminders and escalation start anew from the new due date. */
    record Postpone(Instant due) implements TaskChange {}
}
