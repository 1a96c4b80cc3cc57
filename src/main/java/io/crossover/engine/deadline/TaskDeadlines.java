package io.crossover.engine.deadline;

import io.crossover.engine.DecisionTables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The deadline of each kind of task, as the newest {@code task-deadlines.dmn} says. */
@Component
class TaskDeadlines {

    private static final String DECISION = "task-deadlines";

    private final DecisionTables tables;

    TaskDeadlines(DecisionTables tables) {
        this.tables = tables;
    }

    Deadline of(String process, String task) {
        DecisionTables.Row row = tables.row(DECISION, Map.of("process", process, "task", task));
        return new Deadline(row.integer("amount"), TimeUnit.of(row.text("unit")), row.integer("priority"));
    }
}
