package io.crossover.research.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.engine.DecisionTables;
import io.crossover.scenario.Scenario;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class PartnerLimitTest extends Scenario {

    @Autowired
    private DecisionTables tables;

    @ParameterizedTest(name = "S3 at most three core partners for {0}")
    @ValueSource(strings = {"new-customers", "brand-lift", "lower-acquisition-cost", "new-product"})
    void threeForEveryGoal(String goal) {
        assertThat(tables.row("partner-limit", Map.of("goal", goal)).integer("maximumPartners"))
                .isEqualTo(3);
    }
}
