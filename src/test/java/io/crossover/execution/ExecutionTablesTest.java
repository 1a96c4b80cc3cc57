package io.crossover.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.engine.DecisionTables;
import io.crossover.scenario.Scenario;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every row of the execution's decision tables, as deployed. */
class ExecutionTablesTest extends Scenario {

    @Autowired
    private DecisionTables tables;

    @ParameterizedTest(name = "E3 {0}: {1} months")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    joint-event                 | 3
                    product-bundle, joint-event | 3
                    product-bundle              | 0
                    ''                          | 0
                    """)
    void E3_aJointEventIsPreparedThreeMonthsAhead(String modes, int months) {
        assertThat(tables.row("preparation-time", Map.of("cooperationModes", modes))
                        .integer("preparationMonths"))
                .isEqualTo(months);
    }

    @Test
    @DisplayName("E1 the template holds the six items, in the phases' order")
    void E1_theTemplateHoldsTheSixItems() {
        assertThat(template("product-bundle"))
                .extracting(row -> row.text("phase") + ": " + row.text("deliverable"))
                .containsExactly(
                        "preparation: Execution rules",
                        "preparation: Resource list",
                        "warm-up: Warm-up figures (exposure, interaction)",
                        "campaign: Live product and page",
                        "closing: Monitoring report",
                        "closing: Settlement confirmation");
    }

    @Test
    void E13_aCoBrandedProductIsAcceptedByBothParties() {
        assertThat(template("joint-event, co-branding"))
                .extracting(row -> row.text("deliverable"))
                .hasSize(7)
                .contains("Acceptance report of both sides");
    }

    @Test
    void E1_everyRowOfTheTemplateIsComplete() {
        assertThat(template("co-branding")).allSatisfy(row -> {
            assertThat(Phase.withId(row.text("phase"))).isPresent();
            assertThat(Side.withId(row.text("accountable"))).isPresent();
            assertThat(row.text("countedFrom")).isIn("first-day", "last-day");
            assertThat(row.integer("endDays")).isGreaterThanOrEqualTo(row.integer("startDays"));
        });
    }

    @Test
    void E7_theGateChecksFiveThings() {
        assertThat(tables.rows("readiness-checks", Map.of("cooperationModes", "joint-event")))
                .extracting(row -> row.text("group") + ": " + row.text("name"))
                .containsExactly(
                        "technology: Product function",
                        "marketing: Customer journey",
                        "technology: Technical interfaces",
                        "customer-service: Service scripts",
                        "customer-service: Playbooks");
    }

    private List<DecisionTables.Row> template(String modes) {
        return tables.rows("plan-template", Map.of("cooperationModes", modes));
    }
}
