package io.crossover.engine;

import io.crossover.engine.expression.FeelOnly;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Reads decision tables outside a diagram: always the newest deployed version, on a DMN engine of our own, because the
 * process engine's writes history for each reading and works only inside one of its commands.
 */
@Component
public class DecisionTables {

    private final ProcessEngineConfigurationImpl configuration;
    private final DmnEngine engine = FeelOnly.decisions().buildEngine();

    DecisionTables(@Lazy ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    /** Every row that applies, in the table's order. */
    public List<Row> rows(String decision, Map<String, ?> inputs) {
        return engine.evaluateDecision(latest(decision), Map.copyOf(inputs)).getResultList().stream()
                .map(outputs -> new Row(decision, outputs))
                .toList();
    }

    /** The one row that applies. */
    public Row row(String decision, Map<String, ?> inputs) {
        List<Row> rows = rows(decision, inputs);
        if (rows.size() != 1) {
            throw new IllegalStateException(
                    "%d rows of the decision table '%s' apply to %s, not one".formatted(rows.size(), decision, inputs));
        }
        return rows.get(0);
    }

    private DmnDecision latest(String decision) {
        return configuration.getCommandExecutorTxRequired().execute(context ->
                (DmnDecision) configuration.getDeploymentCache().findDeployedLatestDecisionDefinitionByKey(decision));
    }

    /**
     * What one row of a table gives.
     *
     * @param outputs by output name
     */
    public record Row(String decision, Map<String, Object> outputs) {

        public String text(String output) {
            return value(output).toString();
        }

        public int integer(String output) {
            return decimal(output).intValueExact();
        }

        public BigDecimal decimal(String output) {
            return new BigDecimal(text(output));
        }

        private Object value(String output) {
            return Optional.ofNullable(outputs.get(output))
                    .orElseThrow(() -> new IllegalStateException(
                            "A row of the decision table '%s' gives no '%s'".formatted(decision, output)));
        }
    }
}
