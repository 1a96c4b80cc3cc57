package io.crossover.cooperation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.cooperation.Audience;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.RecordSection;
import io.crossover.people.PartnerOrganisations;
import io.crossover.scenario.Scenario;
import java.util.List;
import java.util.Map;
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

/** The cooperations through HTTP, as each account. */
class CooperationsApiTest extends Scenario {

    private static final String PROPOSAL =
            """
            {"title": "By API", "goal": "brand-lift", "ourBrand": "Moonlight Coffee", "wantedFrom": "2027-06-01",
             "wantedTo": "2027-06-30", "budget": "250000.50", "currency": "CNY", "pilot": true,
             "candidates": [{"name": "Page One Books", "industry": "books"}]}""";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private CooperationRecord record;

    @Autowired
    private Journal journal;

    @Autowired
    private PartnerOrganisations organisations;

    @Test
    void aProposalIsAnsweredWithItsKeyAndCanBeRead() {
        ResponseEntity<JsonNode> answer = post("sales", "/api/cooperations", PROPOSAL);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        String key = body(answer).path("key").asText();
        assertThat(answer.getHeaders().getLocation()).hasToString("/api/cooperations/" + key);
        JsonNode read = body(get("experts", "/api/cooperations/" + key));
        assertThat(read.at("/summary/title").asText()).isEqualTo("By API");
        assertThat(read.at("/summary/status").asText()).isEqualTo("running");
        assertThat(read.path("budget").asText()).isEqualTo("CNY 250000.50");
        assertThat(read.at("/journal/0/who").asText()).isEqualTo("sales");
        assertThat(body(get("experts", "/api/cooperations")).findValuesAsText("key"))
                .contains(key);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            title      | ""                     | title
            goal       | "fame"                 | goal
            wantedTo   | "2027-05-01"           | wantedTo
            wantedTo   | "soon"                 | wantedTo
            budget     | "-1"                   | budget
            budget     | "1.005"                | budget
            budget     | "1e999999999"          | budget
            budget     | "1000000000000000"     | budget
            currency   | "COINS"                | currency
            currency   | "CHF"                  | Currency
            candidates | []                     | candidates
            candidates | [{"name":"Only name"}] | industry
            """)
    void aBadFieldIsNamedAndNothingIsLeft(String field, String value, String named) {
        int before = cooperations.all().size();
        String broken = PROPOSAL.replaceFirst(
                "\"" + field + "\": (\\[[^]]*]|\"[^\"]*\")", "\"" + field + "\": " + value.replace("\\", ""));

        ResponseEntity<JsonNode> answer = post("sales", "/api/cooperations", broken);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(body(answer).toString()).contains(named).doesNotContain("Exception", "io.crossover");
        assertThat(cooperations.all()).hasSize(before);
    }

    @Test
    void whatTheProcessRefusesNamesTheFieldToo() {
        ResponseEntity<JsonNode> answer = post(
                "sales",
                "/api/cooperations",
                PROPOSAL.replace(
                        "\"industry\": \"books\"}",
                        "\"industry\": \"books\"}, {\"name\": \"page one books\", \"industry\": \"books\"}"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(body(answer).path("field").asText()).isEqualTo("candidates");
        assertThat(body(answer).path("detail").asText()).contains("is named twice");
    }

    @Test
    void aPartnerProposesNothing() {
        assertThat(post("partner-b", "/api/cooperations", PROPOSAL).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COOP-1999-0001", "nonsense"})
    void anUnknownKeyIsNotFound(String key) {
        assertThat(get("management", "/api/cooperations/" + key).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatTheApiDoesNotHaveIsAProblemToo() {
        ResponseEntity<JsonNode> unknown = get("sales", "/api/nothing");
        ResponseEntity<JsonNode> method = http.withBasicAuth("sales", "sales")
                .exchange("/api/cooperations", HttpMethod.PATCH, HttpEntity.EMPTY, JsonNode.class);
        ResponseEntity<JsonNode> type =
                http.withBasicAuth("sales", "sales").postForEntity("/api/cooperations", "plain words", JsonNode.class);

        assertThat(unknown.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(method.getStatusCode()).isEqualTo(HttpStatus.METHOD_NOT_ALLOWED);
        assertThat(type.getStatusCode()).isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        assertThat(List.of(unknown, method, type))
                .allSatisfy(answer ->
                        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void G9_onlyManagementPausesResumesAndWithdraws() {
        String key =
                body(post("sales", "/api/cooperations", PROPOSAL)).path("key").asText();
        String path = "/api/cooperations/" + key;
        String reason = "{\"reason\": \"The season is over\"}";

        assertThat(post("sales", path + "/pause", reason).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post("management", path + "/pause", "{}").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(post("management", path + "/resume", reason).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(post("management", path + "/pause", reason).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(body(get("sales", path)).at("/summary/status").asText()).isEqualTo("paused");
        assertThat(post("management", path + "/resume", reason).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(post("management", path + "/withdraw", reason).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(body(get("sales", path)).path("statusReason").asText()).isEqualTo("The season is over");
        ResponseEntity<JsonNode> again = post("management", path + "/pause", reason);
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(body(again).path("detail").asText()).contains("is withdrawn");
    }

    @Test
    void aPartnerReadsItsOwnCooperationsAndOfThoseTheSharedPart() {
        CooperationKey theirs = cooperation("Shared with a partner");
        CooperationKey others = cooperation("With somebody else");
        String group = organisations.open("Silk Road Tea");
        organisations.addPerson(group, "silk-road-contact", "Wu", "Lan", "wu.lan@example.com");
        cooperations.addParty(theirs, new Party("silk-road-tea", "Silk Road Tea", "tea", false, group));
        record.publish(theirs, RecordSection.MANDATE, Map.of("bottomLine", "not under 55 %"));
        journal.record(theirs, JournalKind.SCORE, "Scored 18 of 25", Map.of("total", "18"));
        journal.record(theirs, JournalKind.SIGNATURE, "Signed", Map.of(), Audience.with("silk-road-tea"));
        journal.record(theirs, JournalKind.SETTLEMENT, "Another's statement", Map.of(), Audience.with("another"));
        String password = play.choosePassword("silk-road-contact");
        TestRestTemplate partner = http.withBasicAuth("silk-road-contact", password);

        assertThat(partner.getForObject("/api/cooperations", JsonNode.class).findValuesAsText("key"))
                .containsExactly(theirs.value());
        assertThat(partner.getForEntity("/api/cooperations/" + others, JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        JsonNode seen = partner.getForObject("/api/cooperations/" + theirs, JsonNode.class);
        assertThat(seen.path("journal").findValuesAsText("what")).containsExactly("Signed");
        assertThat(seen.path("record")).isEmpty();
        assertThat(seen.toString()).doesNotContain("55 %", "18 of 25", "500000", "statement");
        assertThat(partner.getForEntity("/board/" + others, String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(partner.getForObject("/board/" + theirs, String.class))
                .contains("Silk Road Tea")
                .doesNotContain("55 %", "18 of 25");
    }

    @Test
    @DisplayName("domain.md 11: staff read what their group works with, management everything")
    void staffReadTheirGroupsWork() {
        CooperationKey key = cooperation("Staff read their part");
        record.publish(key, RecordSection.MANDATE, Map.of("bottomLine", "not under 55 %"));
        record.publish(key, RecordSection.STRATEGY, Map.of("promise", "Coffee with every book"));
        play.as("business-development", () -> {
            journal.record(key, JournalKind.SCORE, "Scored 18 of 25", Map.of("total", "18"));
            return null;
        });
        String path = "/api/cooperations/" + key;

        for (String account : List.of("management", "business-development")) {
            String read = body(get(account, path)).toString();
            assertThat(read).as(account).contains("not under 55 %", "Scored 18 of 25", "Coffee with every book");
        }
        assertThat(body(get("legal", path)).toString())
                .contains("not under 55 %", "Coffee with every book")
                .doesNotContain("Scored 18 of 25");
        for (String account : List.of("sales", "content", "experts", "process-owner")) {
            assertThat(body(get(account, path)).toString())
                    .as(account)
                    .contains("Coffee with every book")
                    .doesNotContain("not under 55 %", "Scored 18 of 25");
        }
    }

    private ResponseEntity<JsonNode> get(String account, String path) {
        return http.withBasicAuth(account, account).getForEntity(path, JsonNode.class);
    }

    private ResponseEntity<JsonNode> post(String account, String path, String json) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.withBasicAuth(account, account)
                .exchange(path, HttpMethod.POST, new HttpEntity<>(json, headers), JsonNode.class);
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        JsonNode body = answer.getBody();
        assertThat(body).isNotNull();
        return body;
    }
}
