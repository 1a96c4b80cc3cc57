package io.crossover.research.process;

import io.crossover.engine.DecisionTables;
import io.crossover.research.Case;
import io.crossover.research.Indicator;
import io.crossover.research.Verdict;
import io.crossover.research.VerdictTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The newest deployed {@code candidate-verdict.dmn}. */
@Component
class DeployedVerdictTable implements VerdictTable {

    /**
     * A decision table compares doubles, which keep fifteen digits: the overlap is cut to fewer, never rounded up, so
     * that it is under a threshold exactly when it really is.
     */
    private static final int DECIMALS = 12;

    private final DecisionTables tables;

    DeployedVerdictTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Row> rowsFor(Case candidate) {
        return tables.rows("candidate-verdict", inputs(candidate)).stream()
                .map(row -> new Row(Verdict.withId(row.text("verdict")), row.text("reason")))
                .toList();
    }

    /** What was not measured is left out; the table reads it as null. */
    private static Map<String, Object> inputs(Case candidate) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("total", candidate.sheet().total().toDecimal());
        Optional.ofNullable(candidate.audienceOverlap())
                .ifPresent(overlap -> inputs.put("audienceOverlap", cut(overlap)));
        inputs.put("complementaryDemand", candidate.sheet().score(Indicator.COMPLEMENTARY_DEMAND));
        inputs.put("lowestRiskScore", candidate.sheet().lowestRiskScore());
        inputs.put("regulated", candidate.regulated());
        inputs.put("clearedByLegal", candidate.clearedByLegal());
        inputs.put("missingLooks", candidate.missingLooks());
        return inputs;
    }

    private static BigDecimal cut(BigDecimal overlap) {
        return overlap.setScale(DECIMALS, RoundingMode.DOWN);
    }
}
