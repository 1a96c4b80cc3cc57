package io.crossover.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.KpiSheet;
import io.crossover.monitoring.process.AlertRelay;
import io.crossover.monitoring.store.CampaignFigures;
import io.crossover.scenario.MonitoringPath;
import io.crossover.scenario.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@DisplayName("M9 public opinion and M10 spread: rates measured from what was counted")
class SharesScenario extends Scenario {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private AlertRelay relay;

    @Autowired
    private CampaignFigures figures;

    private CooperationKey key;

    @BeforeEach
    void aCampaignInMarch() {
        play.setTime(Instant.parse("2027-03-01T02:00:00Z"));
        key = cooperation("Coffee and books");
        play.start("monitoring", key, Map.of());
        new MonitoringPath(play, key, relay)
                .target("secondary spread", "%", "20", "higher", "rate", "2027-03-01", "2027-03-31")
                .target("negative mentions", "%", "5", "lower", "rate", "2027-03-01", "2027-03-31")
                .target("rise of negative mentions", "points", "2", "lower", "rate", "2027-03-01", "2027-03-31")
                .setTargets();
        play.setTime(Instant.parse("2027-03-20T02:00:00Z"));
    }

    @Test
    void M10_resharesByOthersOfAllSharesAndNothingOfNone() {
        taken(
                csv("data", "spread", "at,shares,reshares,source\n2027-03-05,500,125,wechat\n2027-03-12,0,0,wechat\n"),
                1);
        assertThat(line("secondary spread").actual()).isEqualByComparingTo("25");
        ResponseEntity<JsonNode> corrected = json(
                "data", "spread", "[{\"at\":\"2027-03-05\",\"shares\":500,\"reshares\":50,\"source\":\"wechat\"}]");
        assertThat(Objects.requireNonNull(corrected.getBody()).at("/corrected").asInt())
                .isEqualTo(1);
        assertThat(line("secondary spread").actual()).isEqualByComparingTo("10");
        assertThat(line("secondary spread").colour()).isEqualTo("red");
    }

    @Test
    void M9_theShareOfNegativeMentionsAndItsRise() {
        taken(
                json(
                        "data",
                        "opinion",
                        "[{\"at\":\"2027-03-05\",\"mentions\":800,\"negative\":24,\"source\":\"weibo\"},"
                                + "{\"at\":\"2027-03-12\",\"mentions\":1000,\"negative\":80,\"source\":\"weibo\"}]"),
                3);
        assertThat(line("negative mentions").actual()).isEqualByComparingTo("8");
        assertThat(line("rise of negative mentions").actual()).isEqualByComparingTo("5");
        assertThat(line("rise of negative mentions").colour()).isEqualTo("red");
        taken(csv("data", "opinion", "source,at,mentions,negative\nweibo,2027-03-10,100,7\n"), 2);
        assertThat(line("rise of negative mentions").actual())
                .as("against the period before, which came in late")
                .isEqualByComparingTo("1");
    }

    @Test
    @DisplayName("M9, M10 counts by form: with the measurements, all of them or none")
    void M9_M10_countsByForm() {
        assertThatThrownBy(() -> enter(
                        List.of(mentions("2027-03-05", "800", "24")),
                        List.of(
                                Map.of("countedOn", "2027-03-05", "shares", "5", "reshares", "5", "source", "wechat"),
                                Map.of("countedOn", "2027-03-06", "shares", "5", "reshares", "6", "source", "wechat"))))
                .hasMessage("Shares, row 2: There cannot be more reshares than shares");
        assertThatThrownBy(() -> enter(
                        List.of(Map.of(
                                "countedOn", "2027-03-05", "mentions", "8", "negative", "2", "source", "13800138000")),
                        List.of()))
                .hasMessageContaining("Mentions, row 1: The source holds a telephone number");
        assertThatThrownBy(() -> enter(List.of(mentions("2027-03-05", "0", "0")), List.of()))
                .as("the form asks for at least one")
                .hasMessageContaining("All mentions");
        assertThat(line("negative mentions").actual()).isNull();

        enter(
                List.of(mentions("2027-03-05", "800", "24"), mentions("2027-03-12", "1000", "80")),
                List.of(Map.of("countedOn", "2027-03-05", "shares", "500", "reshares", "125", "source", "wechat")));
        assertThat(line("negative mentions").actual()).isEqualByComparingTo("8");
        assertThat(line("rise of negative mentions").actual()).isEqualByComparingTo("5");
        assertThat(line("secondary spread").actual()).isEqualByComparingTo("25");
        assertThat(play.variable(play.task(key, "userTask_enterMeasurements"), "newMentions")
                        .toString())
                .as("the form comes back empty")
                .isEqualTo("[]");
    }

    private void enter(List<Map<String, String>> mentions, List<Map<String, String>> shares) {
        play.complete(
                key,
                "userTask_enterMeasurements",
                "data",
                Map.of("newMeasurements", List.of(), "newMentions", mentions, "newShares", shares));
    }

    private static Map<String, String> mentions(String day, String all, String negative) {
        return Map.of("countedOn", day, "mentions", all, "negative", negative, "source", "weibo");
    }

    @Test
    void M9_M10_whatCannotBeTakenChangesNothing() {
        ResponseEntity<JsonNode> refused =
                csv("data", "opinion", "at,mentions,negative,source\n2027-03-05,8,1,weibo\n2027-03-06,8,9,weibo\n");
        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(String.valueOf(refused.getBody())).contains("Line 3", "more negative than mentions");
        assertThat(line("negative mentions").actual()).isNull();
        assertThat(String.valueOf(json(
                                "data",
                                "spread",
                                "[{\"at\":\"2027-03-05\",\"shares\":2.5,\"reshares\":1,\"source\":\"wechat\"}]")
                        .getBody()))
                .contains("What was counted is a whole number");
        assertThat(json("data", "spread", "[null]").getStatusCode().value()).isEqualTo(400);
        assertThat(json("sales", "spread", "[]").getStatusCode().value()).isEqualTo(403);
        assertThat(json("partner-a", "opinion", "[]").getStatusCode().value()).isEqualTo(404);
    }

    private static void taken(ResponseEntity<JsonNode> answer, int accepted) {
        assertThat(answer.getStatusCode().value())
                .as(String.valueOf(answer.getBody()))
                .isEqualTo(200);
        assertThat(Objects.requireNonNull(answer.getBody()).at("/accepted").asInt())
                .isEqualTo(accepted);
    }

    private KpiSheet.Line line(String kpi) {
        return figures.sheet(key).find(kpi).orElseThrow();
    }

    private ResponseEntity<JsonNode> csv(String who, String what, String body) {
        return post(who, what, body, MediaType.valueOf("text/csv"));
    }

    private ResponseEntity<JsonNode> json(String who, String what, String body) {
        return post(who, what, body, MediaType.APPLICATION_JSON);
    }

    private ResponseEntity<JsonNode> post(String who, String what, String body, MediaType type) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        return http.withBasicAuth(who, who)
                .postForEntity(
                        "/api/cooperations/" + key + "/" + what, new HttpEntity<>(body, headers), JsonNode.class);
    }
}
