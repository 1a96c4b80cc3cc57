package io.crossover.cooperation;

/** What sort of fact a journal entry keeps (G5). */
public enum JournalKind {
    PROPOSAL,
    /** A person finished a task, with what they entered. */
    TASK,
    /** A task changed hands, its due date or its priority. */
    HANDOVER,
    DECISION,
    SCORE,
    COLOUR,
    SIGNATURE,
    REMINDER,
    ESCALATION,
    INCIDENT,
    SETTLEMENT,
    STAGE,
    PAUSE,
    /** Somebody who should have been told could not be reached. */
    NOTICE,
    /** Data came in from another system (M7). */
    DATA,
    /** What people did beside their tasks' forms: handed one back, commented on it, gave somebody an account. */
    NOTE
}
