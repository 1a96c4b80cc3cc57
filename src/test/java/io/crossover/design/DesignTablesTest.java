package io.crossover.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.engine.DecisionTables;
import io.crossover.scenario.Scenario;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every row of the design's decision tables, as deployed. */
class DesignTablesTest extends Scenario {

    @Autowired
    private DecisionTables tables;

    @ParameterizedTest(name = "D2 {1} pooled for {0} proposes {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lower-acquisition-cost | channels            | resource-swap
                    brand-lift             | products            | product-bundle
                    new-product            | products,brand      | product-bundle,co-branding
                    brand-lift             | brand               | co-branding
                    new-customers          | brand               | ''
                    brand-lift             | customers,channels  | resource-swap,joint-event
                    new-customers          | customers           | joint-event
                    lower-acquisition-cost | customers           | joint-event
                    brand-lift             | customers           | ''
                    brand-lift             | data                | data-collaboration
                    new-product            | technology          | joint-development
                    brand-lift             | technology          | ''
                    """)
    void D2_modesFollowFromWhatIsPooledAndTheGoal(String goal, String pooled, String modes) {
        List<String> proposed =
                tables.rows("cooperation-modes", Map.of("goal", goal, "pooledResources", pooled)).stream()
                        .map(row -> row.text("mode"))
                        .toList();

        assertThat(String.join(",", proposed)).isEqualTo(modes);
    }

    @ParameterizedTest(name = "D2 with a customer match of {0} and a brand-tone fit of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3        | 3 | product-bundle,co-branding,joint-event
                    2.999999 | 3 | product-bundle,co-branding
                    3        | 2 | product-bundle,joint-event
                    """)
    void D2_aPartnerThatFitsBadlyRulesSomeModesOut(String customerMatch, String brandToneFit, String modes) {
        Map<String, Object> inputs = Map.of(
                "goal",
                "new-customers",
                "pooledResources",
                "customers,products,brand",
                "customerMatch",
                customerMatch,
                "brandToneFit",
                brandToneFit);

        assertThat(tables.rows("cooperation-modes", inputs).stream().map(row -> row.text("mode")))
                .containsExactly(modes.split(","));
    }

    @Test
    @DisplayName("D2 a mode that two rows propose comes with both reasons")
    void D2_everyReasonIsGiven() {
        assertThat(tables
                        .rows(
                                "cooperation-modes",
                                Map.of("goal", "new-customers", "pooledResources", "customers,channels"))
                        .stream()
                        .filter(row -> row.text("mode").equals("joint-event"))
                        .map(row -> row.text("reason")))
                .containsExactly(
                        "Customers and channels are pooled: both can be brought together in one event",
                        "The goal is new customers, and customers are pooled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new-customers", "brand-lift", "lower-acquisition-cost", "new-product"})
    @DisplayName("D6 five steps at most, whatever the goal")
    void D6_fiveStepsAtMost(String goal) {
        assertThat(tables.row("customer-path-limit", Map.of("goal", goal)).integer("longestPath"))
                .isEqualTo(5);
    }
}
