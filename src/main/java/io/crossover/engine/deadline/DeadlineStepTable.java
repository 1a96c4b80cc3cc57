package io.crossover.engine.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which steps were taken for which late task; a moved due date starts anew. */
@Component
class DeadlineStepTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeadlineStepTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Taken(String taskId, Instant dueAt, DeadlineStep step) {}

    Set<Taken> all() {
        return new HashSet<>(jdbc.sql("SELECT task_id, due_at, step FROM task_deadline_step")
                .query((row, number) -> new Taken(
                        row.getString("task_id"),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        DeadlineStep.valueOf(row.getString("step"))))
                .list());
    }

    /**
     * Takes a step.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another node took it already
     */
    void take(Taken step) {
        jdbc.sql("INSERT INTO task_deadline_step (task_id, due_at, step, taken_at) VALUES (:task, :due, :step, :now)")
                .param("task", step.taskId())
                .param("due", step.dueAt().atOffset(ZoneOffset.UTC))
                .param("step", step.step().name())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void forget(String taskId) {
        jdbc.sql("DELETE FROM task_deadline_step WHERE task_id = :task")
                .param("task", taskId)
                .update();
    }
}
