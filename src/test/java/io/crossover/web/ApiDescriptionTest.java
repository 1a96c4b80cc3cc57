package io.crossover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.scenario.Scenario;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** What other systems can rely on is there and described. */
class ApiDescriptionTest extends Scenario {

    @Autowired
    private TestRestTemplate http;

    @Test
    void everyCallIsDescribedInWords() {
        JsonNode api = http.getForObject("/v3/api-docs", JsonNode.class);

        assertThat(api.at("/info/title").asText()).isEqualTo("Crossover");
        assertThat(api.path("tags").findValuesAsText("name")).doesNotHaveDuplicates();
        assertThat(api.path("paths").properties())
                .extracting(Map.Entry::getKey)
                .contains(
                        "/api/cooperations",
                        "/api/cooperations/{key}",
                        "/api/cooperations/{key}/pause",
                        "/api/cooperations/{key}/withdraw",
                        "/api/cooperations/{key}/kpis",
                        "/api/cooperations/{key}/measurements",
                        "/api/lessons",
                        "/api/what-if/assessment",
                        "/api/what-if/alert",
                        "/api/what-if/split");
        api.path("paths")
                .forEach(path ->
                        path.forEach(call -> assertThat(call.path("summary").asText())
                                .as(call.toString())
                                .isNotBlank()));
    }
}
