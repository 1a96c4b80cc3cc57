package io.crossover.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.Party;
import io.crossover.people.PartnerOrganisations;
import io.crossover.scenario.Scenario;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.StreamSupport;
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
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("M13 touches by API, M7 what is taken, M5 and M6 what channels earned")
class TouchesScenario extends Scenario {

    private static final MediaType LINES = MediaType.APPLICATION_NDJSON;
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private PartnerOrganisations organisations;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    private CooperationKey key;

    @BeforeEach
    void aCampaignInMarch() {
        play.setTime(Instant.parse("2027-03-25T02:00:00Z"));
        key = cooperation("Touches by API");
    }

    @Test
    @DisplayName("M5 a touch a half-life before the conversion weighs half of one at its time")
    void M5_timeDecay() {
        sent(
                """
                customer,at,kind,step,utm_source,utm_medium,value
                anna,2027-03-03T10:00:00+08:00,touch,sees the offer,wechat,cpc,
                anna,2027-03-10T10:00:00+08:00,touch,opens the page,weibo,,
                anna,2027-03-10T10:00:00+08:00,conversion,buys,,,300.00
                """);

        assertThat(share("time-decay")).containsExactly("weibo 0.666666667 200", "wechat / cpc 0.333333333 100");
        assertThat(share("linear")).containsExactly("wechat / cpc 0.5 150", "weibo 0.5 150");
        assertThat(share("first")).containsExactly("wechat / cpc 1 300", "weibo 0 0");
        assertThat(share("last")).containsExactly("weibo 1 300", "wechat / cpc 0 0");
        assertThat(share("position")).containsExactly("wechat / cpc 0.5 150", "weibo 0.5 150");

        JsonNode shorter = attribution("?halfLifeDays=3.5");
        assertThat(shorter.at("/halfLifeDays").decimalValue()).isEqualTo("3.5");
        assertThat(shorter.at("/channels/0/conversions").decimalValue()).isEqualTo("0.8");
        assertThat(attribution("").at("/halfLifeDays").asInt()).isEqualTo(7);
        assertThat(attribution("").at("/currency").asText()).isEqualTo("CNY");
    }

    @Test
    @DisplayName("M5 forty, twenty, forty by position; a channel that is there twice earns twice")
    void M5_position() {
        sent(
                """
                customer,at,kind,step,utm_source,value
                ben,2027-03-03,touch,sees the offer,a,
                ben,2027-03-04,touch,opens the page,b,
                ben,2027-03-05,touch,reads,c,
                ben,2027-03-06,touch,signs in,a,
                ben,2027-03-07,conversion,buys,,10
                """);
        assertThat(share("position")).containsExactly("a 0.8 8", "b 0.1 1", "c 0.1 1");
        assertThat(share("linear")).containsExactly("a 0.5 5", "b 0.25 2.5", "c 0.25 2.5");
    }

    @Test
    @DisplayName(
            "M5 what nobody brought is direct; later touches, other customers' and those before the lookback do not count")
    void M5_whatCounts() {
        sent(
                """
                customer,at,kind,step,utm_source,value
                carl,2026-12-01,touch,sees the offer,long ago,
                carl,2027-03-05T10:00,conversion,buys,,20
                carl,2027-03-05T11:00,touch,comes back,later,
                dora,2027-03-04,touch,sees the offer,other,
                emil,2027-02-27,touch,sees the offer,before,
                emil,2027-02-28,conversion,buys,,99
                """);
        assertThat(share("time-decay")).containsExactly("direct 1 20");
        assertThat(attribution("?from=2027-02-28&to=2027-02-28")
                        .at("/channels/0/channel")
                        .asText())
                .isEqualTo("before");
    }

    @Test
    @DisplayName("M5 the weights of one conversion add up to exactly 1, however many touches there are")
    void M5_weightsAddUpToOne() {
        StringBuilder file = new StringBuilder("customer,at,kind,step,utm_source,value\n");
        for (int i = 0; i < 97; i++) {
            file.append("fay,2027-03-%02dT%02d:07:13,touch,step %d,s%d,\n".formatted(1 + i / 5, i % 24, i, i % 23));
        }
        sent(file.append("fay,2027-03-22,conversion,buys,,1\n").toString());
        for (String model : List.of("time-decay", "linear", "first", "last", "position")) {
            JsonNode report = attribution("?model=" + model);
            assertThat(sum(report, "conversions")).as(model).isEqualByComparingTo("1");
            assertThat(sum(report, "value")).as(model).isEqualByComparingTo("1");
            assertThat(report.at("/conversions").asInt()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("M13 the same touch twice counts once, in one upload and in two, in any order and format")
    void M13_sameTwiceCountsOnce() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            rows.add(
                    "{\"customer\":\"c%d\",\"at\":\"2027-03-05T10:00:%02dZ\",\"kind\":\"touch\",\"step\":\"s\",\"utm_source\":\"x\"}"
                            .formatted(i % 5, i));
        }
        rows.add(
                "{\"customer\":\"c1\",\"at\":\"2027-03-06T10:00:00Z\",\"kind\":\"conversion\",\"step\":\"b\",\"value\":9.90}");
        rows.add(rows.get(0));
        assertThat(send("data", LINES, String.join("\n", rows)).getBody())
                .hasToString("{\"accepted\":51,\"duplicates\":1}");
        JsonNode before = attribution("");
        Collections.shuffle(rows, new Random(4));
        assertThat(send("management", MediaType.APPLICATION_JSON, "[" + String.join(",", rows) + "]")
                        .getBody())
                .hasToString("{\"accepted\":0,\"duplicates\":52}");
        assertThat(attribution("")).isEqualTo(before);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        13800138000,2027-03-05,touch,s,x,           | customer   | The customer holds a telephone number
        c,2027-03-05,touch,11010519491231002X,x,    | step       | The step holds an identity-card number
        c,2027-03-05,touch,s,li@example.com,        | utm_source | The source holds an e-mail address
        ,2027-03-05,touch,s,x,                      | customer   | The customer is missing
        c,2027-02-30,touch,s,x,                     | at         | is not a time such as
        c,2027-03-26,touch,s,x,                     | at         | The time lies in the future
        c,2027-03-05,click,s,x,                     | kind       | The kind is touch or conversion
        c,2027-03-05,touch,s,,                      | utm_source | The source is missing
        c,2027-03-05,touch,s,x,5                    | value      | Only a conversion has a value
        c,2027-03-05,conversion,s,,                 | value      | The value is missing
        c,2027-03-05,conversion,s,,-1               | value      | must not be under 0
        c,2027-03-05,conversion,s,,1.005            | value      | more than 2 decimals
        """)
    @DisplayName("M7, M13 what cannot be taken is refused, naming line and field, never the value")
    void M7_M13_badRows(String row, String field, String reason) {
        ResponseEntity<JsonNode> answer = send(
                "data", CSV, "customer,at,kind,step,utm_source,value\nok,2027-03-05,touch,s,x,\n" + row.strip() + "\n");
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        JsonNode problem = Objects.requireNonNull(answer.getBody());
        assertThat(problem.at("/errors/0/line").asInt()).isEqualTo(3);
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(problem.at("/errors/0/reason").asText()).contains(reason);
        assertThat(problem.toString()).doesNotContain("13800138000", "11010519491231002X", "li@example.com");
        assertThat(touches()).isZero();
        assertThat(entries("touches of customers")).isEmpty();
    }

    @Test
    @DisplayName("M7 only the agreement's fields are taken; each exchange is logged")
    void M7_agreedFieldsAndTheLog() {
        String agreed =
                "{\"customer\":\"c\",\"at\":\"2027-03-05\",\"kind\":\"touch\",\"step\":\"s\",\"utm_source\":\"x\","
                        + "\"Transaction_Frequency\":\"weekly\"}";
        assertThat(send("data", LINES, agreed).getStatusCode().value()).isEqualTo(200);
        ResponseEntity<JsonNode> refused = send("data", LINES, agreed.replace("Transaction_Frequency", "birthday"));
        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(Objects.requireNonNull(refused.getBody()).at("/detail").asText())
                .isEqualTo(
                        "The agreement lets the parties exchange transaction frequency, preferences, and no other field"
                                + " about customers");
        assertThat(send("data", LINES, agreed.replace("weekly", "call 13800138000"))
                        .getStatusCode()
                        .value())
                .isEqualTo(400);

        JsonNode log = get("management", "/data-exchanges");
        assertThat(log).hasSize(1);
        assertThat(log.at("/0/sentBy").asText()).isEqualTo("data");
        assertThat(log.at("/0/accepted").asInt()).isEqualTo(1);
        assertThat(log.at("/0/fields").toString()).contains("Transaction_Frequency", "utm_source");
        assertThat(log.at("/0/sha256").asText()).hasSize(64);
        assertThat(entries("1 touches of customers came in")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        text/csv             |                            | There is no touch in it
        text/csv             | customer,at                | There is no touch in it
        text/csv             | 'customer,at\n"x,y'        | not proper CSV
        application/x-ndjson | {"customer":               | The body is not JSON
        application/x-ndjson | 5                          | A touch is an object
        application/json     | []                         | There is no touch in it
        application/json     | [{"customer":"c"} {}]      | The body is not JSON
        """)
    @DisplayName("M13 what is no upload is refused in plain words")
    void M13_noUpload(String type, @Nullable String body, String reason) {
        ResponseEntity<JsonNode> answer =
                send("data", MediaType.parseMediaType(type), body == null ? "" : body.replace("\\n", "\n"));
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(Objects.requireNonNull(answer.getBody()).at("/detail").asText())
                .contains(reason);
    }

    @Test
    @DisplayName("M6 a channel too far under its expected return: move budget, with figures")
    void M6_suggestion() {
        sent(
                """
                customer,at,kind,step,utm_source,value
                c1,2027-03-05,touch,s,poster,
                c1,2027-03-06,conversion,buys,,100
                c2,2027-03-05,touch,s,app,
                c2,2027-03-06,conversion,buys,,400
                """);
        String channels =
                "[{\"channel\":\"poster\",\"cost\":100,\"expectedRoi\":2},{\"channel\":\"app\",\"cost\":100,\"expectedRoi\":2}]";
        assertThat(exchange("data", HttpMethod.PUT, "/channels", MediaType.APPLICATION_JSON, channels)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(attribution("").at("/suggestions/0/suggestion").asText())
                .isEqualTo(
                        "poster returned 1 for each unit of cost, 2 were expected. Move 50.00 to app, which returns 4:"
                                + " by today's figures 150.00 more.");
        assertThat(exchange(
                                "data",
                                HttpMethod.PUT,
                                "/channels",
                                MediaType.APPLICATION_JSON,
                                channels.replace("\"app\"", "\"poster\""))
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
        assertThat(exchange("sales", HttpMethod.PUT, "/channels", MediaType.APPLICATION_JSON, channels)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(get("sales", "/channels")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "model=shapley, The model is one of",
        "halfLifeDays=0, must lie between",
        "halfLifeDays=much, halfLifeDays",
        "from=2027-03-31&to=2027-03-01, must not be before the first day",
    })
    @DisplayName("M5 a question that cannot be answered says why")
    void M5_badQuestions(String query, String reason) {
        ResponseEntity<JsonNode> answer = exchange("data", HttpMethod.GET, "/attribution?" + query, null, null);
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(String.valueOf(answer.getBody())).contains(reason);
    }

    @Test
    @DisplayName("domain.md 11: touches and what channels earned are for our own people; data and management send them")
    void whoMay() {
        String group = organisations.open("Touch books " + key);
        cooperations.addParty(key, new Party("touch-books", "Touch books", "books", false, group));
        String partner = person(group);
        String csv = "customer,at,kind,step,utm_source\nc,2027-03-05,touch,s,x\n";
        for (String account : List.of("sales", "legal", "process-owner")) {
            assertThat(send(account, CSV, csv).getStatusCode().value())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(asked(partner, HttpMethod.POST, "/touches", csv)).isEqualTo(403);
        assertThat(asked("partner-a:partner-a", HttpMethod.POST, "/touches", csv))
                .isEqualTo(404);
        for (String path : List.of("/attribution", "/channels", "/customer-path", "/data-exchanges")) {
            assertThat(asked(partner, HttpMethod.GET, path, null)).as(path).isEqualTo(403);
            assertThat(asked("partner-a:partner-a", HttpMethod.GET, path, null))
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(exchange("sales", HttpMethod.GET, "/data-exchanges", null, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(touches()).isZero();
    }

    private List<String> share(String model) {
        return StreamSupport.stream(
                        attribution("?model=" + model).at("/channels").spliterator(), false)
                .map(channel -> "%s %s %s"
                        .formatted(
                                channel.at("/channel").asText(),
                                channel.at("/conversions").decimalValue().toPlainString(),
                                channel.at("/value")
                                        .decimalValue()
                                        .stripTrailingZeros()
                                        .toPlainString()))
                .toList();
    }

    private static BigDecimal sum(JsonNode report, String field) {
        return StreamSupport.stream(report.at("/channels").spliterator(), false)
                .map(channel -> channel.get(field).decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private long touches() {
        return jdbc.sql("SELECT count(*) FROM touch WHERE cooperation_key = :key")
                .param("key", key.value())
                .query(Long.class)
                .single();
    }

    private List<JournalEntry> entries(String what) {
        return journal.of(key).stream()
                .filter(entry -> entry.what().contains(what))
                .toList();
    }

    private void sent(String csv) {
        ResponseEntity<JsonNode> answer = send("data", CSV, csv);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
    }

    private JsonNode attribution(String query) {
        return get("sales", "/attribution" + query);
    }

    private JsonNode get(String account, String path) {
        ResponseEntity<JsonNode> answer = exchange(account, HttpMethod.GET, path, null, null);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
        return Objects.requireNonNull(answer.getBody());
    }

    private ResponseEntity<JsonNode> send(String account, MediaType type, String body) {
        return exchange(account, HttpMethod.POST, "/touches", type, body);
    }

    private ResponseEntity<JsonNode> exchange(
            String account, HttpMethod method, String path, @Nullable MediaType type, @Nullable String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        return http.withBasicAuth(account, account)
                .exchange(
                        url(path),
                        method,
                        new HttpEntity<>(body == null ? null : body.getBytes(StandardCharsets.UTF_8), headers),
                        JsonNode.class);
    }

    private int asked(String credentials, HttpMethod method, String path, @Nullable String csv) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(CSV);
        return http.withBasicAuth(credentials.split(":")[0], credentials.split(":")[1])
                .exchange(url(path), method, new HttpEntity<>(csv, headers), JsonNode.class)
                .getStatusCode()
                .value();
    }

    private String person(String group) {
        String id = "touches-" + key.value().toLowerCase(Locale.ROOT);
        organisations.addPerson(group, id, "Mei", "Books", id + "@example.com");
        return id + ":" + play.choosePassword(id);
    }

    private String url(String path) {
        return "/api/cooperations/" + key + path;
    }
}
