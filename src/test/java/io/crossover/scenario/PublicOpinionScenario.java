package io.crossover.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.IncidentDesk;
import io.crossover.monitoring.process.AlertRelay;
import io.crossover.monitoring.store.CampaignFigures;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

@DisplayName("M9 public opinion feeds the alerts, and a brand conflict starts the PR playbook")
class PublicOpinionScenario extends Scenario {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private AlertRelay relay;

    @Autowired
    private CampaignFigures figures;

    @Autowired
    private IncidentDesk desk;

    @Autowired
    private CooperationPath line;

    @Test
    @DisplayName("M9 the level is fine, its rise is red: the experts are asked, and confirm a PR crisis")
    void M9_theRiseOfNegativeMentionsStartsThePlaybook() {
        play.setTime(Instant.parse("2027-06-01T02:00:00Z"));
        CooperationKey key = line.propose("Coffee and books");
        play.start("monitoring", key, Map.of());
        MonitoringPath people = new MonitoringPath(play, key, relay);
        people.target("negative mentions", "%", "10", "lower", "rate", "2027-06-01", "2027-06-30")
                .target(
                        "rise of negative mentions",
                        "percentage points",
                        "2",
                        "lower",
                        "rate",
                        "2027-06-01",
                        "2027-06-30")
                .setTargets();
        play.setTime(Instant.parse("2027-06-15T02:00:00Z"));

        counted(key, "2027-06-07", 1000, 10);
        people.deliver();
        assertThat(play.tasks(key, "userTask_consultExperts")).isEmpty();
        counted(key, "2027-06-14", 1000, 80);
        people.deliver();

        assertThat(figures.sheet(key).find("negative mentions").orElseThrow().colour())
                .isEqualTo("green");
        assertThat(figures.sheet(key)
                        .find("rise of negative mentions")
                        .orElseThrow()
                        .colour())
                .isEqualTo("red");
        assertThat(play.tasks(key, "userTask_consultExperts"))
                .extracting(Task::getName)
                .containsExactly("Consult on rise of negative mentions of Coffee and books: red");
        people.confirmEmergency(
                "rise of negative mentions", "pr-crisis", "The poster of one brand offends the other's");

        assertThat(desk.openIncidents(key)).isEqualTo(1);
        assertThat(play.tasks(key, "userTask_takeOnLine"))
                .extracting(Task::getName)
                .hasSize(3)
                .anyMatch(name -> name.contains("Compensation for customers"))
                .anyMatch(name -> name.contains("Statement"))
                .anyMatch(name -> name.contains("Media"));
    }

    private void counted(CooperationKey key, String day, int mentions, int negative) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        assertThat(http.withBasicAuth("data", "data")
                        .postForEntity(
                                "/api/cooperations/" + key + "/opinion",
                                new HttpEntity<>(
                                        "[{\"at\":\"%s\",\"mentions\":%d,\"negative\":%d,\"source\":\"weibo\"}]"
                                                .formatted(day, mentions, negative),
                                        headers),
                                String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }
}
