package io.crossover.monitoring.process;

import io.crossover.engine.DecisionTables;
import io.crossover.monitoring.Direction;
import io.crossover.monitoring.KpiCatalogue;
import io.crossover.monitoring.KpiKind;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The newest deployed {@code kpi-catalogue.dmn}. */
@Component
class DeployedKpiCatalogue implements KpiCatalogue {

    private static final String DECISION = "kpi-catalogue";

    private final DecisionTables tables;

    DeployedKpiCatalogue(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Proposal> proposedFor(String goal) {
        return tables.rows(DECISION, Map.of("goal", goal)).stream()
                .map(row -> new Proposal(
                        row.text("kpi"),
                        row.text("unit"),
                        Direction.of(row.text("direction")),
                        KpiKind.of(row.text("kind")),
                        row.text("horizon")))
                .toList();
    }
}
