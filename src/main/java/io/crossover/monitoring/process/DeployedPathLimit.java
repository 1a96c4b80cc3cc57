package io.crossover.monitoring.process;

import io.crossover.engine.DecisionTables;
import io.crossover.monitoring.PathLimit;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The newest deployed {@code customer-path-limit.dmn}. */
@Component
class DeployedPathLimit implements PathLimit {

    private static final String DECISION = "customer-path-limit";

    private final DecisionTables tables;

    DeployedPathLimit(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public int of(String goal) {
        return tables.row(DECISION, Map.of("goal", goal)).integer("longestPath");
    }
}
