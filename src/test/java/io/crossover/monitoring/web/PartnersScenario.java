package io.crossover.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.Status;
import io.crossover.monitoring.store.Briefs;
import io.crossover.monitoring.store.LateDeliveries;
import io.crossover.people.PartnerOrganisations;
import io.crossover.scenario.Scenario;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@DisplayName("M8 the partners' performance, by API and on its page, as each account")
class PartnersScenario extends Scenario {

    private static final String WEEKLY =
            """
            {"partner":"tea","name":"Weekly sales","content":"Sales by shop and day","firstDue":"2027-03-05",
             "everyDays":7,"until":"2027-03-31"}""";
    private static final String MONEY =
            """
            {"partner":"tea","subject":"money","about":"Media budget of March","auditor":"Lotus Auditors",
             "auditedOn":"2027-03-10","stated":200000.00,"found":184000,"unit":"CNY","finding":"deviation",
             "reference":"Report 7","remark":"MARKER-remark"}""";
    private static final String RESOURCES =
            """
            {"partner":"tea","subject":"resources","about":"Shelves in the east","auditor":"Lotus Auditors",
             "auditedOn":"2027-03-11","stated":12,"found":12,"unit":"shops","finding":"confirmed",
             "reference":"Report 8"}""";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private PartnerOrganisations organisations;

    @Autowired
    private Journal journal;

    @Autowired
    private LateDeliveries late;

    @Autowired
    private Briefs briefs;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    private CooperationKey key;
    private String teaGroup = "";

    @BeforeEach
    void twoPartnersInMarch() {
        play.setTime(Instant.parse("2027-03-13T02:00:00Z"));
        key = cooperation("跨界 performance");
        teaGroup = organisations.open(unique("Silk Road Tea"));
        cooperations.addParty(key, new Party("tea", "Silk Road Tea", "tea", false, teaGroup));
        cooperations.addParty(key, new Party("toys", "Tiny Toys", "toys", false, organisations.open(unique("Toys"))));
    }

    @Test
    @DisplayName("M8 data is owed, comes in time or late, is corrected, and what it was before is kept")
    void M8_dataFromOwedToDelivered() {
        assertThat(tea(ok(post("business-development", "/data-obligations", WEEKLY)))
                        .at("/deliveries")
                        .toString())
                .isEqualTo("{\"onTime\":0,\"late\":0,\"overdue\":2,\"share\":0}");
        ok(post("data", "/data-obligations", WEEKLY));
        String deliveries = "/data-obligations/" + owedId("Weekly sales") + "/deliveries";

        ok(post("data", deliveries, delivered("2027-03-05", "2027-03-05", "Folder 1")));
        ok(post("data", deliveries, delivered("2027-03-05", "2027-03-05", "Folder 1")));
        JsonNode late = tea(ok(post("management", deliveries, delivered("2027-03-12", "2027-03-13", "Folder 2"))));
        assertThat(late.at("/deliveries").toString())
                .isEqualTo("{\"onTime\":1,\"late\":1,\"overdue\":0,\"share\":0.5}");
        assertThat(late.at("/data/0/deliveries"))
                .extracting(due -> due.path("dueOn").asText() + " "
                        + due.path("standing").asText() + " "
                        + due.path("daysLate").asInt() + " "
                        + due.path("replaced").size())
                .containsExactly("2027-03-19 open 0 0", "2027-03-12 late 1 0", "2027-03-05 on-time 0 0");

        JsonNode corrected = tea(ok(post("data", deliveries, delivered("2027-03-12", "2027-03-12", "Folder 2"))));
        assertThat(corrected.at("/deliveries/share").decimalValue()).isEqualByComparingTo("1");
        assertThat(corrected.at("/data/0/deliveries/1/replaced/0/deliveredOn").asText())
                .isEqualTo("2027-03-13");
        JsonNode takenBack = tea(ok(
                post("data", deliveries, "{\"dueOn\":\"2027-03-12\",\"remark\":\"It was another partner's folder\"}")));
        assertThat(takenBack.at("/data/0/deliveries/1/standing").asText()).isEqualTo("overdue");
        assertThat(takenBack.at("/data/0/deliveries/1/replaced")).hasSize(3);
        assertThat(entries(JournalKind.DATA))
                .extracting(JournalEntry::what)
                .containsExactly(
                        "Weekly sales from Silk Road Tea, due 2027-03-05: delivered on 2027-03-05",
                        "Weekly sales from Silk Road Tea, due 2027-03-12: delivered on 2027-03-13",
                        "Weekly sales from Silk Road Tea, due 2027-03-12: delivered on 2027-03-12, as corrected",
                        "Weekly sales from Silk Road Tea, due 2027-03-12: the record of the delivery was taken back");
        assertThat(entries(JournalKind.DECISION)).as("said twice, owed once").hasSize(1);
    }

    @Test
    @DisplayName("M8 what is owed can end before its time, with a reason, once")
    void M8_dataEnds() {
        ok(post("data", "/data-obligations", WEEKLY));
        String end = "/data-obligations/" + owedId("Weekly sales") + "/end";
        assertThat(refused(post("data", end, "{\"endsOn\":\"2027-03-06\"}"))
                        .at("/field")
                        .asText())
                .isEqualTo("reason");
        String body = "{\"endsOn\":\"2027-03-06\",\"reason\":\"The shops close\"}";

        assertThat(tea(ok(post("business-development", end, body)))
                        .at("/deliveries/overdue")
                        .asInt())
                .isEqualTo(1);
        assertThat(refused(post("data", end, body)).at("/detail").asText()).contains("was ended already");
        ok(post("data", "/data-obligations", WEEKLY.replace("\"everyDays\":7", "\"everyDays\":14")));
        assertThat(refused(post("data", "/data-obligations", WEEKLY))
                        .at("/detail")
                        .asText())
                .contains("Silk Road Tea is to deliver data called 'Weekly sales' already");
    }

    @Test
    @DisplayName("M8 an audit of a third party; a correction takes its place and keeps it")
    void M8_auditsAreCorrectedNotChanged() {
        ok(post("finance", "/partner-audits", MONEY));
        JsonNode first = tea(ok(post("finance", "/partner-audits", MONEY)));
        assertThat(first.at("/audits")).as("the same twice counts once").hasSize(1);
        assertThat(first.at("/audits/0/deviation").decimalValue()).isEqualByComparingTo("-0.08");
        long id = first.at("/audits/0/id").asLong();
        String corrected = MONEY.replace("184000", "190000").replace("{", "{\"replaces\":" + id + ",");

        JsonNode second = tea(ok(post("management", "/partner-audits", corrected)));
        assertThat(second.at("/audits")).hasSize(1);
        assertThat(second.at("/audits/0/found").decimalValue()).isEqualByComparingTo("190000");
        assertThat(second.at("/audits/0/replaced/0/found").decimalValue()).isEqualByComparingTo("184000");
        assertThat(refused(post("finance", "/partner-audits", corrected.replace("190000", "191000")))
                        .at("/detail")
                        .asText())
                .contains("corrected already");
        ok(post("business-development", "/partner-audits", RESOURCES));
        assertThat(tea(performance("legal")).at("/audits"))
                .extracting(audit -> audit.path("subject").asText())
                .containsExactly("resources", "money");
        assertThat(entries(JournalKind.DECISION))
                .extracting(JournalEntry::what)
                .containsExactly(
                        "Audit of Silk Road Tea's money, 2027-03-10: deviation",
                        "Corrected: audit of Silk Road Tea's money, 2027-03-10: deviation",
                        "Audit of Silk Road Tea's resources, 2027-03-11: confirmed");
    }

    @ParameterizedTest(name = "M8 {0} may not: {1}")
    @CsvSource({
        "sales, data-obligations",
        "finance, data-obligations",
        "marketing, data-obligations/0/end",
        "business-development, data-obligations/0/deliveries",
        "finance, data-obligations/0/deliveries",
        "business-development, money",
        "data, money",
        "finance, resources",
        "sales, resources",
        "process-owner, money",
    })
    void M8_whoseBusinessItIsNot(String account, String what) {
        ResponseEntity<JsonNode> answer = what.equals("money") || what.equals("resources")
                ? post(account, "/partner-audits", what.equals("money") ? MONEY : RESOURCES)
                : post(account, "/" + what, "{}");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(tea(performance("management")).at("/audits")).isEmpty();
    }

    @Test
    @DisplayName("M8 nobody changes an audit of the kind that is not theirs into one that is")
    void M8_aCorrectionNeedsTheRightToBoth() {
        long id = tea(ok(post("finance", "/partner-audits", MONEY)))
                .at("/audits/0/id")
                .asLong();

        assertThat(post("business-development", "/partner-audits", RESOURCES.replace("{", "{\"replaces\":" + id + ","))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    @DisplayName("domain.md 11: staff see how it goes, those whose work it is an audit in full")
    void staffSeeWhatTheirGroupWorksWith() {
        ok(post("finance", "/partner-audits", MONEY));

        for (String account : List.of("finance", "business-development", "legal", "management")) {
            assertThat(performance(account).toString()).as(account).contains("MARKER-remark", "184000");
            assertThat(page(account)).as(account).contains("MARKER-remark", "184");
        }
        for (String account : List.of("sales", "data", "marketing")) {
            assertThat(performance(account).toString())
                    .as(account)
                    .contains("\"finding\":\"deviation\"")
                    .doesNotContain("MARKER", "184000", "Report 7", "Lotus");
            assertThat(page(account)).as(account).contains("deviation").doesNotContain("MARKER", "184", "Lotus");
        }
    }

    @Test
    @DisplayName("domain.md 11: a partner sees its own, of an audit its subject, day and finding, and enters nothing")
    void aPartnerSeesItsOwn() {
        ok(post("data", "/data-obligations", WEEKLY));
        ok(post(
                "data",
                "/data-obligations",
                WEEKLY.replace("tea", "toys").replace("Weekly sales", "MARKER-toy sales")));
        String deliveries = "/data-obligations/" + owedId("Weekly sales") + "/deliveries";
        ok(post("data", deliveries, delivered("2027-03-05", "2027-03-04", "Folder 9")));
        ok(
                post(
                        "data",
                        deliveries,
                        """
                {"dueOn":"2027-03-05","deliveredOn":"2027-03-05","reference":"Folder 1","remark":"MARKER-ours"}"""));
        ok(post("finance", "/partner-audits", MONEY));
        ok(post("finance", "/partner-audits", MONEY.replace("tea", "toys").replace("Lotus", "MARKER-auditor")));
        TestRestTemplate partner = partner(teaGroup);

        String answer = partner.getForObject(address("/partner-performance"), String.class);
        assertThat(answer)
                .contains("Weekly sales", "2027-03-05", "Folder 1", "\"subject\":\"money\"", "deviation")
                .doesNotContain("MARKER", "Tiny Toys", "toys", "184000", "Report 7", "Lotus", "recordedBy", "Folder 9");
        for (String path : List.of(pagePath(), "/board/" + key, "/board/" + key + "/partners.csv")) {
            String seen = partner.getForObject(path, String.class);
            assertThat(seen)
                    .as(path)
                    .contains("Silk Road Tea")
                    .doesNotContain("MARKER", "184", "Report 7", "Lotus", "<option", "Folder 9");
        }
        assertThat(partner.getForObject(pagePath() + "?correct=1&due=1/2027-03-05", String.class))
                .doesNotContain("MARKER", "184");
        for (Map.Entry<String, String> write : Map.of(
                        "/data-obligations",
                        WEEKLY,
                        deliveries,
                        delivered("2027-03-12", "2027-03-12", "Mine"),
                        "/data-obligations/" + owedId("Weekly sales") + "/end",
                        "{\"endsOn\":\"2027-03-01\",\"reason\":\"no\"}",
                        "/partner-audits",
                        MONEY)
                .entrySet()) {
            assertThat(post(partner, write.getKey(), write.getValue()).getStatusCode())
                    .as(write.getKey())
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(partner.postForEntity(pagePath() + "/audits", form(Map.of("partner", "tea")), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    @DisplayName("domain.md 11: to a partner of another cooperation there is nothing")
    void anotherPartnerFindsNothing() {
        CooperationKey other = cooperation("Another one");
        String group = organisations.open(unique("Stranger"));
        cooperations.addParty(other, new Party("stranger", "Stranger", "cars", false, group));
        TestRestTemplate stranger = partner(group);

        for (String path : List.of(address("/partner-performance"), pagePath(), "/board/" + key + "/partners.csv")) {
            assertThat(stranger.getForEntity(path, String.class).getStatusCode())
                    .as(path)
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
        assertThat(post(stranger, "/partner-audits", MONEY).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        ok(post("data", "/data-obligations", WEEKLY));
        assertThat(http.withBasicAuth("data", "data")
                        .postForEntity(
                                "/api/cooperations/%s/data-obligations/%d/end".formatted(other, owedId("Weekly sales")),
                                json("{}"),
                                JsonNode.class)
                        .getStatusCode())
                .as("of another cooperation")
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest(name = "M8, M7 {0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/data-obligations | {} | partner",
                "/data-obligations | {\"partner\":\"ours\"} | partner",
                "/data-obligations | {\"partner\":\"tea\",\"name\":\"li.na@example.com\"} | name",
                "/data-obligations | {\"partner\":\"tea\",\"name\":\"x\\ny\"} | name",
                "/data-obligations | [] | body",
                "/partner-audits | {\"subject\":\"money\",\"partner\":\"tea\",\"about\":\"13812345678\"} | about",
                "/partner-audits | {\"subject\":\"money\",\"partner\":\"nobody\"} | partner",
                "/partner-audits | {\"subject\":\"money\",\"partner\":\"tea\",\"replaces\":7} | replaces",
                "/partner-audits | {\"subject\":\"luck\"} | subject",
            })
    void M8_M7_whatCannotBeTaken(String path, String body, String field) {
        JsonNode problem = refused(post("management", path, body));

        assertThat(problem.at("/field").asText()).isEqualTo(field);
        assertThat(problem.toString()).doesNotContain("13812345678", "li.na@", "Exception");
    }

    @ParameterizedTest(name = "M8 delivery {0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-03-06 | 2027-03-06 | dueOn",
                "2027-03-12 | 2027-03-14 | deliveredOn",
                "2027-03-12 | '' | deliveredOn",
                "soon | 2027-03-12 | dueOn",
            })
    void M8_deliveriesThatCannotBeTaken(String dueOn, String deliveredOn, String field) {
        ok(post("data", "/data-obligations", WEEKLY));
        String deliveries = "/data-obligations/" + owedId("Weekly sales") + "/deliveries";

        assertThat(refused(post("data", deliveries, delivered(dueOn, deliveredOn, "Folder")))
                        .at("/field")
                        .asText())
                .isEqualTo(field);
        assertThat(refused(post("data", deliveries, "{\"dueOn\":\"2027-03-12\",\"remark\":\"never was there\"}"))
                        .at("/detail")
                        .asText())
                .contains("Nothing is on record");
    }

    @Test
    @DisplayName("M8 the forms of the page work without scripts, and a bad entry keeps what was typed")
    void M8_thePagesForms() {
        assertThat(submit("data", "/data", Map.of("partner", "tea", "name", "Profile", "content", "Ages"))
                        .getBody())
                .contains("The first day it is due is missing", "value=\"Ages\"", "role=\"alert\"");
        assertThat(submit(
                                "data",
                                "/data",
                                Map.of(
                                        "partner", "tea",
                                        "name", "Profile",
                                        "content", "Ages",
                                        "firstDue", "2027-03-12",
                                        "everyDays", "",
                                        "until", ""))
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        String due = owedId("Profile") + "/2027-03-12";
        ResponseEntity<String> tooEarly =
                submit("data", "/deliveries", Map.of("due", due, "deliveredOn", "2027-03-20", "reference", "Folder 3"));
        assertThat(tooEarly.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(tooEarly.getBody())
                .contains("lies after today", "value=\"Folder 3\"", "value=\"" + due + "\" selected");
        assertThat(submit("data", "/deliveries", Map.of("due", "")).getBody()).contains("Choose which delivery it is");
        assertThat(submit(
                                "data",
                                "/deliveries",
                                Map.of("due", due, "deliveredOn", "2027-03-13", "reference", "Folder 3"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(page("sales"))
                .contains("Profile", "1 day late", "Folder 3", "0 of 1")
                .doesNotContain("<form class=\"panel");

        Map<String, String> audit = Map.of(
                "partner", "tea",
                "subject", "money",
                "about", "Budget of <March>",
                "auditor", "Lotus",
                "auditedOn", "2027-03-10",
                "stated", "1,5",
                "found", "1",
                "unit", "CNY",
                "finding", "deviation",
                "reference", "Report 7");
        assertThat(submit("finance", "/audits", audit).getBody())
                .contains("write the decimals after a point", "Budget of &lt;March&gt;");
        Map<String, String> right = new HashMap<>(audit);
        right.put("stated", "1.5");
        assertThat(submit("finance", "/audits", right).getStatusCode()).isEqualTo(HttpStatus.OK);
        long id = tea(performance("finance")).at("/audits/0/id").asLong();
        assertThat(http.withBasicAuth("finance", "finance").getForObject(pagePath() + "?correct=" + id, String.class))
                .contains("Correct an audit", "name=\"replaces\" value=\"" + id, "value=\"1.5\"");
        assertThat(submit("sales", "/audits", right).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);

        ResponseEntity<String> noReason =
                submit("data", "/data/" + owedId("Profile") + "/end", Map.of("endsOn", "2027-03-01"));
        assertThat(noReason.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(noReason.getBody()).contains("The reason is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?correct=luck", "?correct=999999", "?due=luck"})
    void anAddressThatMeansNothingIsNoFailure(String query) {
        assertThat(http.withBasicAuth("finance", "finance")
                        .getForEntity(pagePath() + query, String.class)
                        .getStatusCode()
                        .is5xxServerError())
                .isFalse();
        assertThat(http.withBasicAuth("finance", "finance")
                        .getForEntity("/cooperations/COOP-1999-0001/partners", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    @DisplayName("M8 what did not come stands in the journal once, for us and the partner, and on the board")
    void M8_missingDataIsToldOnce() {
        play.setTime(Instant.parse("2027-03-05T15:59:00Z"));
        ok(post("data", "/data-obligations", WEEKLY));
        late.tell();
        assertThat(entries(JournalKind.REMINDER)).as("due today").isEmpty();

        play.setTime(Instant.parse("2027-03-05T16:01:00Z"));
        late.tell();
        late.tell();
        assertThat(entries(JournalKind.REMINDER)).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("Data did not come: Weekly sales from Silk Road Tea, due 2027-03-05");
            assertThat(entry.audience().value()).isEqualTo("tea");
        });
        assertThat(http.withBasicAuth("sales", "sales").getForObject("/board/" + key, String.class))
                .contains("0 of 1 on time, 1 overdue", "Weekly sales, due 2027-03-05");

        cooperations.become(key, Status.PAUSED, "The partner moves");
        play.setTime(Instant.parse("2027-03-13T16:01:00Z"));
        late.tell();
        assertThat(entries(JournalKind.REMINDER)).as("while paused").hasSize(1);
        assertThat(tea(performance("data")).at("/deliveries/overdue").asInt()).isEqualTo(1);
        cooperations.become(key, Status.RUNNING, null);
        late.tell();
        late.tell();
        assertThat(entries(JournalKind.REMINDER)).hasSize(2);
    }

    @Test
    @DisplayName("M8 of several nodes that look at the same moment one tells")
    void M8_nodesThatLookAtOnceTellOnce() {
        ok(post("data", "/data-obligations", WEEKLY));

        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(late::tell))
                        .limit(4)
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(entries(JournalKind.REMINDER)).hasSize(2);
    }

    @Test
    @DisplayName(
            "M8, G4 those who look after the data and the partner are told of what did not come; the partner is not")
    void M8_missingDataIsToldToThoseWhoLookAfterIt() {
        User reader = identity.newUser("late-data-reader");
        reader.setEmail("late-data-reader@example.com");
        identity.saveUser(reader);
        identity.createMembership(reader.getId(), "data");
        try {
            ok(post("data", "/data-obligations", WEEKLY));
            partner(teaGroup);
            late.tell();

            assertThat(jdbc.sql("SELECT addressee FROM notice WHERE notice_key LIKE :key")
                            .param("key", "data/" + key + "/%")
                            .query(String.class)
                            .list())
                    .containsExactly("late-data-reader", "late-data-reader");
            assertThat(jdbc.sql("SELECT subject FROM notice WHERE notice_key LIKE :key")
                            .param("key", "data/" + key + "/%")
                            .query(String.class)
                            .list())
                    .containsOnly("Data did not come: Weekly sales, 跨界 performance");
        } finally {
            identity.deleteUser(reader.getId());
        }
    }

    @Test
    @DisplayName("M8, M16 a brief names the data that did not come; the partners' brief does not")
    void M8_M16_briefsNameMissingData() {
        play.setTime(Instant.parse("2027-03-12T11:00:00Z"));
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        http.withBasicAuth("data", "data")
                .exchange(
                        address("/kpis"),
                        HttpMethod.PUT,
                        new HttpEntity<>(
                                """
                                [{"kpi":"new customers","unit":"people","target":3100,"direction":"higher",
                                  "kind":"cumulative","from":"2027-03-01","to":"2027-03-31"}]""",
                                headers),
                        String.class);
        ok(post("data", "/data-obligations", WEEKLY));
        briefs.write(key);

        String path = "/cooperations/%s/briefs/daily/2027-03-12".formatted(key);
        assertThat(http.withBasicAuth("sales", "sales").getForObject(path, String.class))
                .contains("Data that partners owe and that did not come", "Weekly sales", "2027-03-05");
        assertThat(http.withBasicAuth("sales", "sales").getForObject(path + ".csv", String.class))
                .contains("Silk Road Tea,Weekly sales,2027-03-05,7");
        assertThat(http.withBasicAuth("sales", "sales")
                        .getForEntity(path + ".pdf", byte[].class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        TestRestTemplate partner = partner(teaGroup);
        for (String form : List.of("", ".csv")) {
            assertThat(partner.getForObject(path + form, String.class)).doesNotContain("Weekly sales", "did not come");
        }
    }

    @Test
    void theBoardsFileHasALineForEach() {
        ok(post("data", "/data-obligations", WEEKLY.replace("Weekly sales", "=sales")));
        ok(post("finance", "/partner-audits", MONEY));

        assertThat(http.withBasicAuth("sales", "sales")
                        .getForObject("/board/" + key + "/partners.csv", String.class)
                        .lines())
                .containsExactly(
                        "\uFEFFpartner,kind,what,due,done,it is,days late",
                        "Silk Road Tea,data,'=sales,2027-03-19,,open,0",
                        "Silk Road Tea,data,'=sales,2027-03-12,,overdue,1",
                        "Silk Road Tea,data,'=sales,2027-03-05,,overdue,8",
                        "Silk Road Tea,audit,money,,2027-03-10,deviation,");
    }

    private static String delivered(String dueOn, String deliveredOn, String reference) {
        return "{\"dueOn\":\"%s\",\"deliveredOn\":\"%s\",\"reference\":\"%s\"}"
                .formatted(dueOn, deliveredOn, reference);
    }

    private List<JournalEntry> entries(JournalKind kind) {
        return journal.of(key).stream().filter(entry -> entry.kind() == kind).toList();
    }

    private long owedId(String name) {
        JsonNode answer = performance("management");
        return StreamSupport.stream(answer.spliterator(), false)
                .flatMap(partner -> StreamSupport.stream(partner.path("data").spliterator(), false))
                .filter(owed -> owed.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
    }

    private JsonNode performance(String account) {
        return Objects.requireNonNull(
                http.withBasicAuth(account, account).getForObject(address("/partner-performance"), JsonNode.class));
    }

    private static JsonNode tea(JsonNode answer) {
        assertThat(answer.at("/0/partner").asText()).isEqualTo("tea");
        return answer.get(0);
    }

    private String page(String account) {
        return Objects.requireNonNull(http.withBasicAuth(account, account).getForObject(pagePath(), String.class));
    }

    private String pagePath() {
        return "/cooperations/%s/partners".formatted(key);
    }

    private String address(String path) {
        return "/api/cooperations/%s%s".formatted(key, path);
    }

    private ResponseEntity<JsonNode> post(String account, String path, String body) {
        return post(http.withBasicAuth(account, account), path, body);
    }

    private ResponseEntity<JsonNode> post(TestRestTemplate as, String path, String body) {
        return as.exchange(address(path), HttpMethod.POST, json(body), JsonNode.class);
    }

    private static HttpEntity<String> json(String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new HttpEntity<>(body, headers);
    }

    private ResponseEntity<String> submit(String account, String path, Map<String, String> fields) {
        return http.withBasicAuth(account, account).postForEntity(pagePath() + path, form(fields), String.class);
    }

    private static HttpEntity<MultiValueMap<String, String>> form(Map<String, String> fields) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        LinkedMultiValueMap<String, String> body = new LinkedMultiValueMap<>();
        fields.forEach(body::add);
        return new HttpEntity<>(body, headers);
    }

    private static JsonNode ok(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(HttpStatus.OK);
        return Objects.requireNonNull(answer.getBody());
    }

    private static JsonNode refused(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(HttpStatus.BAD_REQUEST);
        return Objects.requireNonNull(answer.getBody());
    }

    /** Somebody of a partner's organisation. */
    private TestRestTemplate partner(String group) {
        String login = unique("wu").toLowerCase(Locale.ROOT);
        organisations.addPerson(group, login, "Wu", "Lan", login + "@example.com");
        return http.withBasicAuth(login, play.choosePassword(login));
    }

    private static String unique(String word) {
        return word + UUID.randomUUID().toString().substring(0, 8);
    }
}
