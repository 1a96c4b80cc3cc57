package io.crossover.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.cooperation.CooperationKey;
import io.crossover.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** Targets by CSV, segments, curves, and uploads that wait for a confirmation, by account. */
class FiguresApiTest extends Scenario {

    private static final String TARGETS =
            """
            kpi,target,direction,kind,from,to,curve,segment,region
            sales,3100,higher,cumulative,2027-03-01,2027-03-31,"2027-03-11: 10 %; 2027-03-21: 50 %",,
            sales,1550,,,,,,young,
            sales,310,,,,,,young,east
            share,10,higher,rate,2027-03-01,2027-03-31,,,
            """;

    @Autowired
    private TestRestTemplate http;

    private CooperationKey key;

    @BeforeEach
    void aCooperation() {
        key = cooperation("Figures by file");
    }

    @Test
    @DisplayName("M1, M15 targets by CSV with curves and segments, the sheet by segment and region")
    void targetsByCsv() {
        JsonNode defined = body(call("data", HttpMethod.PUT, "/kpis", "text/csv", TARGETS));
        assertThat(defined.get(0).at("/curve/0/on").asText()).isEqualTo("2027-03-11");
        assertThat(defined.get(0).at("/curve/0/share").asText()).isEqualTo("0.1");
        assertThat(defined.get(0).at("/segments/1/region").asText()).isEqualTo("east");
        assertThat(body(call("data", HttpMethod.PUT, "/kpis", "application/json", defined.toString())))
                .as("what it answers can be sent back")
                .isEqualTo(defined);

        assertThat(body(call(
                                "data",
                                HttpMethod.POST,
                                "/measurements",
                                "text/csv",
                                """
                                segment,region,kpi,at,value,source
                                young,east,sales,2027-03-11,200,CRM
                                young,west,sales,2027-03-11,100,CRM
                                ,,sales,2027-03-11,10,CRM
                                ,,share,2027-03-11,10,CRM
                                """))
                        .at("/accepted")
                        .asInt())
                .isEqualTo(4);
        JsonNode whole = body(call("sales", HttpMethod.GET, "/kpis", null, null));
        assertThat(whole).hasSize(2);
        assertThat(whole.get(0).at("/actual").asInt()).isEqualTo(310);
        assertThat(whole.get(0).at("/expected").asInt()).isEqualTo(310);
        JsonNode all =
                body(call("sales", HttpMethod.GET, "/kpis?at=2027-03-11&bySegment=true&byRegion=true", null, null));
        assertThat(all.get(0).at("/note").asText()).contains("The segments add up to 300, not to 310");
        assertThat(all.findValuesAsText("region")).contains("east", "west");
        JsonNode young = body(call("sales", HttpMethod.GET, "/kpis?segment=young", null, null));
        assertThat(young.get(0).at("/actual").asInt()).isEqualTo(300);
        assertThat(young.get(0).at("/expected").asInt()).isEqualTo(155);
        assertThat(young.get(1).has("actual")).isFalse();
    }

    @ParameterizedTest(name = "targets {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kpi;target | part them by commas",
                "kpi,target,direction,kind,from,to~sales,1,up,rate,2027-03-01,2027-03-31 | Line 2: The direction is",
                "kpi,target,segment~sales,1,young | 'sales' has a target for a segment, but no row of its own",
                "kpi,target,direction,kind,from,to~s,1,hit,rate,2027-03-01,2027-03-31~s,1,hit,rate,2027-03-01,2027-03-31 | Line 3: The KPI 's' is there twice",
            })
    void filesOfTargetsThatCannotBe(String file, String reason) {
        ResponseEntity<JsonNode> answer = call("data", HttpMethod.PUT, "/kpis", "text/csv", file.replace('~', '\n'));
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(body(answer).at("/detail").asText()).contains(reason);
    }

    @Test
    @DisplayName("an upload is looked at, confirmed once, or dropped; only data and management may")
    void uploadsThatWait() {
        call("data", HttpMethod.PUT, "/kpis", "text/csv", TARGETS);
        String rows = "kpi,at,value,source\nshare,2027-03-05,5,CRM\n";
        ResponseEntity<JsonNode> made = call("data", HttpMethod.POST, "/uploads?fileName=a.csv", "text/csv", rows);
        assertThat(made.getStatusCode().value()).isEqualTo(201);
        JsonNode preview = body(made);
        assertThat(preview.at("/result/accepted").asInt()).isEqualTo(1);
        assertThat(preview.at("/colours/0/kpi").asText()).isEqualTo("share");
        assertThat(preview.at("/colours/0/after").asText()).isEqualTo("red");
        assertThat(preview.at("/colours/0/alertAfter").asText()).isEqualTo("red");
        assertThat(preview.at("/firstTime/0").asText()).isEqualTo("share from CRM");
        String upload = "/uploads/" + preview.at("/id").asLong();

        for (String account : new String[] {"marketing:marketing", "finance:finance"}) {
            assertThat(call(account, HttpMethod.POST, "/uploads", "text/csv", rows)
                            .getStatusCode()
                            .value())
                    .isEqualTo(403);
            assertThat(call(account, HttpMethod.GET, upload, null, null)
                            .getStatusCode()
                            .value())
                    .isEqualTo(403);
            assertThat(call(account, HttpMethod.POST, upload + "/confirmation", null, null)
                            .getStatusCode()
                            .value())
                    .isEqualTo(403);
            assertThat(call(account, HttpMethod.DELETE, upload, null, null)
                            .getStatusCode()
                            .value())
                    .isEqualTo(403);
        }
        assertThat(call("partner-a", HttpMethod.POST, upload + "/confirmation", null, null)
                        .getStatusCode()
                        .value())
                .as("not a party: to it the cooperation does not exist")
                .isEqualTo(404);

        assertThat(body(call("management", HttpMethod.GET, upload, null, null))
                        .at("/fileName")
                        .asText())
                .isEqualTo("a.csv");
        assertThat(body(call("data", HttpMethod.GET, "/kpis", null, null))
                        .get(1)
                        .has("actual"))
                .isFalse();
        assertThat(body(call("data", HttpMethod.POST, upload + "/confirmation", null, null))
                        .at("/accepted")
                        .asInt())
                .isEqualTo(1);
        assertThat(call("data", HttpMethod.POST, upload + "/confirmation", null, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(call("data", HttpMethod.DELETE, upload, null, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        ResponseEntity<JsonNode> bad = call(
                "data", HttpMethod.POST, "/uploads", "text/csv", "kpi,at,value,source\nshare,2027-03-05,5 %,CRM\n");
        assertThat(bad.getStatusCode().value()).isEqualTo(400);
        assertThat(body(bad).at("/errors/0/line").asInt()).isEqualTo(2);
    }

    @Test
    @DisplayName("the page of figures: data sends files, marketing reads, the file of targets can be sent back")
    void thePage() {
        call("data", HttpMethod.PUT, "/kpis", "text/csv", TARGETS);
        assertThat(page("data", "")).contains("Send measurements", "sales", "young, east");
        assertThat(page("marketing", "")).contains("sales").doesNotContain("Send measurements");
        String file = page("data", "/targets.csv");
        assertThat(file).startsWith("\uFEFFkpi,target,").contains("2027-03-11: 10 %; 2027-03-21: 50 %");
        assertThat(call("data", HttpMethod.PUT, "/kpis", "text/csv", file)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    private String page(String account, String path) {
        return new String(
                Objects.requireNonNull(http.withBasicAuth(account, account)
                        .getForObject("/cooperations/" + key + "/figures" + path, byte[].class)),
                StandardCharsets.UTF_8);
    }

    private ResponseEntity<JsonNode> call(
            String account, HttpMethod method, String path, @Nullable String type, @Nullable String body) {
        HttpHeaders headers = new HttpHeaders();
        String[] parts = account.split(":", 2);
        headers.setBasicAuth(parts[0], parts.length > 1 ? parts[1] : parts[0]);
        if (type != null) {
            headers.set(HttpHeaders.CONTENT_TYPE, type);
        }
        return http.exchange(
                "/api/cooperations/" + key + path,
                method,
                new HttpEntity<>(body == null ? null : body.getBytes(StandardCharsets.UTF_8), headers),
                JsonNode.class);
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        return Objects.requireNonNull(answer.getBody());
    }
}
