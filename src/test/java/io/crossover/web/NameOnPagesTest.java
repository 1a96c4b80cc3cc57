package io.crossover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.scenario.Scenario;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

/** The web applications carry the product's name, and the vendor's notices stay away. */
class NameOnPagesTest extends Scenario {

    @Autowired
    TestRestTemplate http;

    @Test
    void theStartPageNamesEveryGroupAndDemoAccount() {
        assertThat(http.getForObject("/", String.class))
                .contains("Crossover", "Supply chain", "供应链", "finance-2", "partner-b", "/board", "/api-docs");
    }

    @Test
    void G4_managersSeeOnTheStartPageThatTheCalendarMustBeSeenTo() {
        play.setTime(Instant.parse("2026-12-01T02:00:00Z"));
        String warning = "The working calendar is confirmed until 2026-12-31 only";

        assertThat(http.withBasicAuth("management", "management").getForObject("/", String.class))
                .contains("For management to see to", warning);
        assertThat(http.withBasicAuth("marketing", "marketing").getForObject("/", String.class))
                .contains("Tasklist")
                .doesNotContain("For management to see to", warning);
        assertThat(http.withBasicAuth("partner-a", "partner-a").getForObject("/", String.class))
                .doesNotContain(warning);
        assertThat(http.getForObject("/", String.class)).doesNotContain(warning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void eachWebApplicationIsCalledCrossoverAndShowsNoBanner(String app) {
        String base = "/camunda/app/" + app;
        JsonNode labels =
                http.getForObject(base + "/locales/en.json", JsonNode.class).get("labels");

        assertThat(labels.get("APP_VENDOR").asText()).isEqualTo("Crossover");
        assertThat(labels.get("BANNER_CE_EOL_TEXT").asText()).isEmpty();
        assertThat(labels).hasSizeGreaterThan(50);
        assertThat(http.getForObject(base + "/scripts/config.js", String.class)).contains("vendor: 'Crossover'");
        assertThat(http.getForObject(base + "/styles/user-styles.css", String.class))
                .contains("crossover.css");
        assertThat(http.getForObject("/camunda/assets/crossover.css", String.class))
                .contains(".ce-eol-banner");
    }

    @Test
    void anotherLanguageIsTheVendorsWithOurNameAndAnUnknownOneIsNotThere() {
        JsonNode german = http.getForObject("/camunda/app/tasklist/locales/de.json", JsonNode.class);

        assertThat(german.at("/labels/APP_VENDOR").asText()).isEqualTo("Crossover");
        assertThat(http.getForEntity("/camunda/app/tasklist/locales/xx.json", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }
}
