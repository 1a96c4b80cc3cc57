package io.crossover.monitoring.process;

import io.crossover.engine.DecisionTables;
import io.crossover.monitoring.AttributionTerms;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The newest deployed {@code attribution-terms.dmn}. */
@Component
class DeployedAttributionTerms implements AttributionTerms {

    private static final String DECISION = "attribution-terms";

    private final DecisionTables tables;

    DeployedAttributionTerms(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Terms of(String goal) {
        DecisionTables.Row row = tables.row(DECISION, Map.of("goal", goal));
        return new Terms(
                row.decimal("halfLifeDays"),
                row.integer("lookbackDays"),
                row.decimal("roiShortfallAbove").movePointLeft(2));
    }
}
