package io.crossover.monitoring.process;

import io.crossover.engine.DecisionTables;
import io.crossover.monitoring.ThresholdTable;
import io.crossover.monitoring.Thresholds;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The newest deployed {@code alert-colour.dmn}. */
@Component
class DeployedThresholdTable implements ThresholdTable {

    private final DecisionTables tables;

    DeployedThresholdTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Edition current() {
        DecisionTables.Table table = tables.table(DECISION);
        return new Edition(table.version(), kpi -> {
            DecisionTables.Row row = table.row(Map.of("kpi", kpi));
            return new Thresholds(share(row, "yellowFrom"), share(row, "redAbove"), share(row, "markedAbove"));
        });
    }

    private static BigDecimal share(DecisionTables.Row row, String percent) {
        return row.decimal(percent).movePointLeft(2);
    }
}
