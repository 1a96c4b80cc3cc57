package io.crossover.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Party;
import io.crossover.monitoring.AlertReview;
import io.crossover.monitoring.store.Alerts;
import io.crossover.people.PartnerOrganisations;
import io.crossover.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

class MonitoringApiTest extends Scenario {

    private static final String M4_KPIS =
            """
            [{"kpi":"new customers","unit":"people","target":100000,"direction":"higher","kind":"cumulative",
              "from":"2027-03-01","to":"2027-03-31","owner":"Ms Wu","source":"CRM","horizon":"short-term"},
             {"kpi":"participation","unit":"%","target":15,"direction":"higher","kind":"rate",
              "from":"2027-03-01","to":"2027-03-31"},
             {"kpi":"co-branded sales","unit":"CNY","target":"5000000.00","direction":"higher","kind":"cumulative",
              "from":"2027-03-01","to":"2027-03-31"},
             {"kpi":"exposure","unit":"views","target":2e7,"direction":"higher","kind":"cumulative",
              "from":"2027-03-01","to":"2027-03-31"},
             {"kpi":"ROI","unit":"x","target":3,"direction":"higher","kind":"rate",
              "from":"2027-03-01","to":"2027-03-31"}]""";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private PartnerOrganisations organisations;

    @Autowired
    private Alerts alerts;

    @Autowired
    private RepositoryService repository;

    private CooperationKey key;

    @BeforeEach
    void aCooperation() {
        key = cooperation("Figures by API");
    }

    @Test
    @DisplayName("M4 the sheet after targets by JSON and measurements by CSV")
    void M4_theSheet() {
        assertThat(put("data", M4_KPIS).getStatusCode().value()).isEqualTo(200);
        ResponseEntity<JsonNode> answer = csv(
                "data",
                """
                \uFEFFkpi,at,value,source,segment\r
                new customers,2027-03-30T18:00:00+08:00,50000,CRM,young\r
                new customers,2027-03-31T18:00:00+08:00,"30000",CRM,middle-aged\r
                participation,2027-03-31,18,app,\r
                co-branded sales,2027-03-31,4500000,"shop, online",\r
                exposure,2027-03-31,25000000,media,\r
                \r
                ROI,2027-03-31,2.8,finance,\r
                """);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(body(answer).toString()).isEqualTo("{\"accepted\":6,\"duplicates\":0,\"corrected\":0}");

        JsonNode sheet = sheet("sales", "?at=2027-03-31");
        assertThat(sheet).hasSize(5);
        assertThat(sheet.get(0).toString())
                .contains("\"kpi\":\"new customers\"", "\"target\":100000", "\"expected\":100000", "\"actual\":80000")
                .contains("\"attainment\":0.8", "\"deviation\":0.2", "\"colour\":\"yellow\"", "\"marked\":false");
        assertThat(sheet.get(1).at("/attainment").decimalValue()).isEqualTo("1.2");
        assertThat(sheet.get(2).at("/colour").asText()).isEqualTo("yellow");
        assertThat(sheet.get(2).at("/source").asText()).isEqualTo("shop, online");
        assertThat(sheet.get(3).at("/marked").asBoolean()).isTrue();
        assertThat(sheet.get(4).at("/colour").asText()).isEqualTo("green");
        assertThat(sheet("sales", "?at=2027-03-30T12:00:00%2B08:00").get(0).has("colour"))
                .isFalse();
        assertThat(sheet("sales", "?at=2027-03-30T19:00:00+08:00")
                        .get(0)
                        .at("/actual")
                        .asInt())
                .isEqualTo(50000);
    }

    @Test
    @DisplayName("M11 the same twice counts once, another value is a correction")
    void M11_repeatedAndCorrected() {
        put("data", M4_KPIS);
        String row = "[{\"kpi\":\"ROI\",\"at\":\"2027-03-05T10:00:00Z\",\"value\":2.5,\"source\":\"finance\"}]";
        assertThat(body(json("management", row)).at("/accepted").asInt()).isEqualTo(1);
        assertThat(body(json("admin", row)).at("/duplicates").asInt()).isEqualTo(1);
        assertThat(body(json("data", row.replace("2.5", "2.50")))
                        .at("/duplicates")
                        .asInt())
                .isEqualTo(1);
        assertThat(body(json("data", row.replace("2.5", "2.9")))
                        .at("/corrected")
                        .asInt())
                .isEqualTo(1);
        assertThat(body(json("data", "[]")).at("/accepted").asInt()).isZero();
        assertThat(sheet("data", "").get(4).at("/actual").decimalValue()).isEqualTo("2.9");
    }

    @Test
    @DisplayName("M11 one bad row refuses the whole upload, naming line, field and reason of the first twenty")
    void M11_badRows() {
        put("data", M4_KPIS);
        StringBuilder file = new StringBuilder("kpi,at,value,source\nROI,2027-03-05,2.5,finance\n");
        for (int i = 0; i < 30; i++) {
            file.append("ROI,2027-03-05,much,finance\n");
        }
        JsonNode problem = refused(csv("data", file.toString()));
        assertThat(problem.at("/line").asInt()).isEqualTo(3);
        assertThat(problem.at("/field").asText()).isEqualTo("value");
        assertThat(problem.at("/errors")).hasSize(20);
        assertThat(problem.at("/errors/19/line").asInt()).isEqualTo(22);
        assertThat(problem.at("/detail").asText())
                .startsWith("Nothing was stored, because 30 rows cannot be taken. Line 3: 'much' is not a number.");
        assertThat(sheet("data", "").get(4).has("actual")).isFalse();

        JsonNode json = refused(
                json(
                        "data",
                        """
                [{"kpi":"ROI","at":"2027-03-05","value":1,"source":"finance"},
                 {"kpi":"visits","at":"soon","value":1e400,"source":true,"colour":"red"}, 7]"""));
        assertThat(json.at("/errors").findValuesAsText("field")).contains("colour", "body");
    }

    @ParameterizedTest(name = "CSV {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | The file is empty",
                "'kpi,at,value' | The column source is missing",
                "'kpi,at,value,source,colour' | not 'colour'",
                "'kpi,at,value,source,kpi' | The column kpi is there twice",
                "'kpi,at,value,source~ROI,2027-03-05,1' | There are 3 values for 4 columns",
                "'kpi,at,value,source~ROI,2027-03-05,1,CRM,x' | There are 5 values for 4 columns",
                "'kpi,at,value,source~ROI,2027-03-05,1,\"CRM' | not proper CSV",
                "'kpi,at,value,source~ROI,2027-03-05,\"1\"2,CRM' | not proper CSV",
                "'kpi,at,value,source~visits,2027-03-05,1,CRM' | is not among this cooperation's KPIs",
                "'kpi,at,value,source~ROI,2027-03-05,1e400,CRM' | too large",
            })
    void filesThatCannotBeTaken(String file, String reason) {
        put("data", M4_KPIS);
        assertThat(refused(csv("data", file.replace('~', '\n'))).at("/detail").asText())
                .contains(reason);
    }

    @Test
    @DisplayName("a file in another encoding is refused, or read as it says")
    void encodings() {
        put("data", M4_KPIS.replace("ROI", "回报率"));
        byte[] chinese =
                "kpi,at,value,source\n回报率,2027-03-05,2.5,财务\n".getBytes(java.nio.charset.Charset.forName("GBK"));
        assertThat(refused(send("data", "text/csv", chinese)).at("/detail").asText())
                .startsWith("The file is not text in UTF-8: ");
        assertThat(body(send("data", "text/csv;charset=GBK", chinese))
                        .at("/accepted")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "JSON {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | must be a JSON array",
                "[{\"kpi\" | is not JSON",
                "[] [] | something after the array",
                "[null] | A measurement is an object",
                "[{\"kpi\":\"ROI\",\"at\":\"2027-03-05\",\"value\":[1],\"source\":\"x\"}] | '[1]' is not a number",
            })
    void bodiesThatCannotBeTaken(String body, String reason) {
        put("data", M4_KPIS);
        assertThat(refused(json("data", body)).at("/detail").asText()).contains(reason);
    }

    @ParameterizedTest(name = "M1 {0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "100000 | -1 | [0].target",
                "100000 | 1e400 | [0].target",
                "100000 | \"many\" | [0].target",
                "100000 | null | [0].target",
                "100000 | {} | [0].target",
                "\"higher\" | \"up\" | [0].direction",
                "\"cumulative\" | \"sum\" | [0].kind",
                "\"2027-03-31\" | \"2027-02-31\" | [0].to",
                "\"2027-03-31\" | \"2027-02-01\" | [0].to",
                "\"new customers\" | \"\" | [0].kpi",
                "\"participation\" | \"New customers\" | [1].kpi",
                "\"owner\" | \"boss\" | [0].boss",
            })
    void M1_definitionsThatCannotBe(String right, String wrong, String field) {
        JsonNode problem = refused(put("data", M4_KPIS.replaceFirst(right, wrong)));
        assertThat(problem.at("/field").asText()).isEqualTo(field);
        assertThat(refused(put("data", "[null]")).at("/field").asText()).isEqualTo("[0]");
        assertThat(sheet("data", "")).isEmpty();
    }

    @Test
    @DisplayName("data, management and the administrator write, staff read, partners read their own without notes")
    void whoMayDoWhat() {
        put("data", M4_KPIS);
        json("data", "[{\"kpi\":\"ROI\",\"at\":\"2027-03-05\",\"value\":1,\"source\":\"finance\"}]");
        alerts.review(
                key,
                alerts.of(key).get(0).id(),
                new AlertReview(AlertReview.Kind.REVIEW, "Costs rose", "Another printer"));
        String group = organisations.open("Figures bookshop " + key);
        cooperations.addParty(key, new Party("bookshop", "Figures bookshop", "books", false, group));
        String partner = person(group, "reader");
        String stranger = person(organisations.open("Stranger of " + key), "stranger");

        assertThat(put("marketing", M4_KPIS).getStatusCode().value()).isEqualTo(403);
        assertThat(json("marketing", "[]").getStatusCode().value()).isEqualTo(403);
        assertThat(sheet("marketing", "").get(4).at("/suggestion").asText()).isEqualTo("Another printer");

        JsonNode shared = body(get(partner, ""));
        assertThat(shared.get(4).at("/colour").asText()).isEqualTo("red");
        assertThat(shared.toString()).doesNotContain("Costs rose", "Another printer", "analysis", "suggestion");
        assertThat(put(partner, M4_KPIS).getStatusCode().value()).isEqualTo(403);
        assertThat(json(partner, "[]").getStatusCode().value()).isEqualTo(403);

        assertThat(get(stranger, "").getStatusCode().value()).isEqualTo(404);
        assertThat(put(stranger, M4_KPIS).getStatusCode().value()).isEqualTo(404);
        assertThat(json(stranger, "[]").getStatusCode().value()).isEqualTo(404);
        assertThat(http.getForEntity("/api/cooperations/" + key + "/kpis", JsonNode.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"COOP-2026-9999", "COOP-1", "nothing"})
    void anUnknownKeyIsNotFound(String unknown) {
        assertThat(http.withBasicAuth("data", "data")
                        .getForEntity("/api/cooperations/" + unknown + "/kpis", JsonNode.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        assertThat(refused(get("data:data", "?at=soon")).at("/field").asText()).isEqualTo("at");
    }

    @ParameterizedTest(name = "M2 what if {0} {1} of {2}: {3}")
    @CsvSource({
        "higher, 450, 500, yellow, 0.1",
        "higher, 80000, 100000, yellow, 0.2",
        "higher, 0.799999999999999999999, 1, red, 0.200000000000000000001",
        "higher, 90.01, 100, green, 0.0999",
        "lower, 450, 500, green, -0.1",
        "hit, 550, 500, yellow, 0.1",
        "higher, 5, 0, green, ",
        "lower, 5, 0, red, ",
        "higher, 0, 0, , ",
    })
    void M2_whatIf(
            String direction, String actual, String target, @Nullable String colour, @Nullable String deviation) {
        JsonNode answer = body(whatIf("{\"direction\":\"%s\",\"kind\":\"rate\",\"target\":%s,\"actual\":%s}"
                .formatted(direction, target, actual)));
        assertThat(answer.path("colour").asText(null)).isEqualTo(colour);
        assertThat(answer.path("deviation").isMissingNode()).isEqualTo(deviation == null);
        if (deviation != null) {
            assertThat(answer.path("deviation").decimalValue()).isEqualByComparingTo(deviation);
        }
    }

    @ParameterizedTest(name = "what if {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"direction\":\"up\",\"kind\":\"rate\",\"target\":1,\"actual\":1} | direction",
                "{\"direction\":\"hit\",\"target\":1,\"actual\":1} | kind",
                "{\"direction\":\"hit\",\"kind\":\"rate\",\"target\":-1,\"actual\":1} | target",
                "{\"direction\":\"hit\",\"kind\":\"rate\",\"target\":1,\"expected\":-1,\"actual\":1} | expected",
                "{\"direction\":\"hit\",\"kind\":\"rate\",\"target\":1} | actual",
                "{\"direction\":\"hit\",\"kind\":\"rate\",\"target\":1,\"actual\":1E999999999} | actual",
                "{\"direction\":\"hit\",\"kind\":\"rate\",\"target\":1,\"actual\":1,\"x\":1} | x",
            })
    void questionsThatCannotBeAnswered(String question, String field) {
        assertThat(refused(whatIf(question)).at("/field").asText()).isEqualTo(field);
    }

    @Test
    @DisplayName("M2 an edited table of colours holds for one KPI from its deployment on")
    void M2_anEditedTable() throws java.io.IOException {
        String deployed =
                new ClassPathResource("processes/alert-colour.dmn").getContentAsString(StandardCharsets.UTF_8);
        String row = deployed.substring(deployed.indexOf("<rule"), deployed.indexOf("</rule>") + "</rule>".length());
        Deployment edited = repository
                .createDeployment()
                .addString(
                        "alert-colour.dmn",
                        deployed.replace(
                                row,
                                row.replace("_default", "_roi")
                                                .replace("<text></text>", "<text>\"ROI\"</text>")
                                                .replace("<text>10</text>", "<text>2.5</text>")
                                        + row))
                .deploy();
        try {
            String question =
                    "{\"kpi\":\"ROI\",\"direction\":\"higher\",\"kind\":\"rate\",\"target\":1000,\"actual\":975}";
            assertThat(body(whatIf(question)).at("/colour").asText()).isEqualTo("yellow");
            assertThat(body(whatIf(question.replace("ROI", "x"))).at("/colour").asText())
                    .isEqualTo("green");
        } finally {
            repository.deleteDeployment(edited.getId());
        }
    }

    private String person(String group, String name) {
        String login = name + "-" + key.value().toLowerCase(java.util.Locale.ROOT);
        organisations.addPerson(group, login, "Li", "Wei", "");
        return login + ":" + play.choosePassword(login);
    }

    private TestRestTemplate as(String who) {
        String[] parts = who.split(":", 2);
        return http.withBasicAuth(parts[0], parts.length == 1 ? parts[0] : parts[1]);
    }

    private ResponseEntity<JsonNode> get(String who, String query) {
        return as(who).getForEntity(
                        java.net.URI.create(http.getRootUri() + "/api/cooperations/" + key + "/kpis" + query),
                        JsonNode.class);
    }

    private JsonNode sheet(String who, String query) {
        ResponseEntity<JsonNode> answer = get(who, query);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return body(answer);
    }

    private ResponseEntity<JsonNode> put(String who, String kpis) {
        return as(who).exchange(
                        "/api/cooperations/" + key + "/kpis",
                        HttpMethod.PUT,
                        entity(MediaType.APPLICATION_JSON_VALUE, kpis.getBytes(StandardCharsets.UTF_8)),
                        JsonNode.class);
    }

    private ResponseEntity<JsonNode> json(String who, String rows) {
        return send(who, MediaType.APPLICATION_JSON_VALUE, rows.getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<JsonNode> csv(String who, String file) {
        return send(who, "text/csv", file.getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<JsonNode> send(String who, String type, byte[] body) {
        return as(who).exchange(
                        "/api/cooperations/" + key + "/measurements",
                        HttpMethod.POST,
                        entity(type, body),
                        JsonNode.class);
    }

    private ResponseEntity<JsonNode> whatIf(String question) {
        return as("process-owner")
                .exchange(
                        "/api/what-if/alert",
                        HttpMethod.POST,
                        entity(MediaType.APPLICATION_JSON_VALUE, question.getBytes(StandardCharsets.UTF_8)),
                        JsonNode.class);
    }

    private static HttpEntity<byte[]> entity(String type, byte[] body) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, type);
        return new HttpEntity<>(body, headers);
    }

    private static JsonNode refused(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(Objects.requireNonNull(answer.getHeaders().getContentType()).toString())
                .startsWith("application/problem+json");
        return body(answer);
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        return Objects.requireNonNull(answer.getBody());
    }
}
