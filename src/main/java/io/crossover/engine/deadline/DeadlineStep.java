package io.crossover.engine.deadline;

/** What has been done about a task that is late. */
enum DeadlineStep {
    REMINDED,
    ESCALATED
}
