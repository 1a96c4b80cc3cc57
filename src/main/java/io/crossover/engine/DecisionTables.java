package io.crossover.engine;

import io.crossover.engine.expression.FeelOnly;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads decision tables outside a diagram: always the newest deployed version, on a DMN engine of our own, because the
 * process engine's writes history for each reading and works only inside one of its commands.
 */
@Component
public class DecisionTables {

    /** The id of the newest deployed version, as SQL; the question mark is the table's key. */
    public static final String NEWEST =
            """
            SELECT id_ FROM act_re_decision_def WHERE key_ = ? AND tenant_id_ IS NULL
            ORDER BY version_ DESC LIMIT 1""";

    private final ProcessEngineConfigurationImpl configuration;
    private final JdbcClient jdbc;
    private final Map<String, Table> tables = new ConcurrentHashMap<>();
    private final DmnEngine engine = FeelOnly.decisions().buildEngine();

    DecisionTables(@Lazy ProcessEngineConfigurationImpl configuration, JdbcClient jdbc) {
        this.configuration = configuration;
        this.jdbc = jdbc;
    }

    /** Every row that applies, in the table's order. */
    public List<Row> rows(String decision, Map<String, ?> inputs) {
        return rows(decision, latest(decision), inputs);
    }

    private List<Row> rows(String decision, DmnDecision evaluated, Map<String, ?> inputs) {
        return engine.evaluateDecision(evaluated, Map.copyOf(inputs)).getResultList().stream()
                .map(outputs -> new Row(decision, outputs))
                .toList();
    }

    /** The one row that applies. */
    public Row row(String decision, Map<String, ?> inputs) {
        return only(decision, inputs, rows(decision, inputs));
    }

    private static Row only(String decision, Map<String, ?> inputs, List<Row> rows) {
        if (rows.size() != 1) {
            throw new IllegalStateException(
                    "%d rows of the decision table '%s' apply to %s, not one".formatted(rows.size(), decision, inputs));
        }
        return rows.get(0);
    }

    /**
     * The newest deployed version as it stands now, for many readings in a row; the answers for the same inputs of the
     * same version are remembered.
     */
    public Table table(String decision) {
        String version = jdbc.sql(NEWEST).param(decision).query(String.class).single();
        Table known = tables.get(decision);
        if (known == null || !known.version.equals(version)) {
            known = new Table(version, decision, latest(decision));
            tables.put(decision, known);
        }
        return known;
    }

    /** One version of a decision table. */
    public final class Table {

        private static final int REMEMBERED = 1000;

        private final String version;
        private final String decision;
        private final DmnDecision evaluated;
        private final Map<Map<String, ?>, Row> answers = new ConcurrentHashMap<>();

        private Table(String version, String decision, DmnDecision evaluated) {
            this.version = version;
            this.decision = decision;
            this.evaluated = evaluated;
        }

        /** The id of this version. */
        public String version() {
            return version;
        }

        /** The one row that applies. */
        public Row row(Map<String, ?> inputs) {
            Row known = answers.get(inputs);
            if (known == null) {
                known = only(decision, inputs, DecisionTables.this.rows(decision, evaluated, inputs));
                if (answers.size() < REMEMBERED) {
                    answers.put(Map.copyOf(inputs), known);
                }
            }
            return known;
        }
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
