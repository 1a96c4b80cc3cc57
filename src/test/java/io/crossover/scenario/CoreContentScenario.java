package io.crossover.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Course;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.Steering;
import io.crossover.engine.RefusedException;
import io.crossover.monitoring.process.AlertRelay;
import io.crossover.people.PartnerOrganisations;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@DisplayName("M10 one core content iteration a week, each with its hook")
class CoreContentScenario extends Scenario {

    private static final String TASK = "userTask_publishCoreContent";
    private static final String WEEK_BEGUN = "intermediateEvent_weekBegun";
    private static final String WEEK_OVER = "boundaryEvent_weekOver";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private AlertRelay relay;

    @Autowired
    private Steering steering;

    @Autowired
    private Journal journal;

    @Autowired
    private PartnerOrganisations organisations;

    @Autowired
    private RuntimeService runtime;

    private CooperationKey key;
    private String partner;

    /** From Monday, 1 March, to Wednesday, 31 March. */
    @BeforeEach
    void aCampaignInMarch() {
        play.setTime(Instant.parse("2027-03-01T02:00:00Z"));
        key = cooperation("Coffee and books");
        String group = organisations.open("Content books " + key);
        cooperations.addParty(key, new Party("books", "Content books", "books", false, group));
        String login = "content-books-" + key.value().toLowerCase(Locale.ROOT);
        organisations.addPerson(group, login, "Li", "Na", "");
        partner = login + ":" + play.choosePassword(login);
        runtime.createProcessInstanceByKey("cooperation")
                .businessKey(key.value())
                .startBeforeActivity("callActivity_monitoring")
                .execute();
        play.runJobs(key);
    }

    @Test
    void M10_eachWeekAsksForOneAndAWeekWithoutOneIsMissed() {
        play.fireTimer(key, WEEK_BEGUN);
        Task task = play.task(key, TASK);
        assertThat(task.getName()).isEqualTo("Publish core content: Coffee and books");
        assertThat(task.getDueDate())
                .as("the opening of the week's last working day")
                .isEqualTo("2027-03-05T01:00:00Z");
        assertThat(play.variable(task, "coreContentWeekName")).isEqualTo("2027-03-01 to 2027-03-07");
        play.complete(key, TASK, "content", content("Which coffee is your book?", "2027-03-01"));
        assertThat(play.tasks(key, TASK)).isEmpty();

        comes("2027-03-08T00:00:00+08:00", WEEK_BEGUN);
        assertThat(play.variable(play.task(key, TASK), "earlierContents").toString())
                .contains("Which coffee is your book?", "A quiz");
        comes("2027-03-15T00:00:00+08:00", WEEK_OVER);
        assertThat(play.tasks(key, TASK)).as("it was missed").isEmpty();
        assertThat(whatHappened()).contains("The week of 2027-03-08 to 2027-03-14 went by without core content");

        play.fireTimer(key, WEEK_BEGUN);
        play.complete(key, TASK, "content", content("Third", "2027-03-15"));
        comes("2027-03-22T00:00:00+08:00", WEEK_BEGUN);
        play.complete(key, TASK, "content", content("Fourth", "2027-03-22"));

        assertThat(states(weeks("sales")))
                .containsExactly(
                        "2027-03-01 published",
                        "2027-03-08 missed",
                        "2027-03-15 published",
                        "2027-03-22 published",
                        "2027-03-29 none asked for");
        assertThat(play.passed(key))
                .contains(
                        "endEvent_noWeekLeft",
                        "endEvent_everyWeekAsked",
                        "serviceTask_noteMissedWeek",
                        "serviceTask_keepCoreContent")
                .doesNotContain("boundaryEvent_coreContentEntered", "endEvent_campaignMeasured");
        assertThat(play.tasks(key, "userTask_setKpiTargets"))
                .as("the figures go on")
                .hasSize(1);
    }

    @Test
    @DisplayName("M10, M16 briefs, board and sheet say which weeks were missed; partners read titles, not hooks")
    void M10_missedWeeksShow() {
        MonitoringPath people = new MonitoringPath(play, key, relay);
        people.target("secondary spread", "%", "20", "rate", "2027-03-01", "2027-03-31")
                .setTargets();
        play.fireTimer(key, WEEK_BEGUN);
        comes("2027-03-08T00:00:00+08:00", WEEK_OVER);
        play.fireTimer(key, WEEK_BEGUN);
        comes("2027-03-11T18:00:00+08:00", "startEvent_briefHourCame");
        play.setTime(Instant.parse("2027-03-12T07:00:00Z"));
        play.complete(key, TASK, "content", content("Second", "2027-03-12"));
        comes("2027-03-12T18:00:00+08:00", "startEvent_briefHourCame");

        String missed = "Without core content: the week of 2027-03-01 to 2027-03-07.";
        for (String who : List.of("sales", partner)) {
            assertThat(text(who, "/cooperations/" + key + "/briefs/daily/2027-03-11"))
                    .contains(missed)
                    .doesNotContain("Core content of the week");
            assertThat(text(who, "/cooperations/" + key + "/briefs/weekly/2027-03-12"))
                    .contains(missed, "Core content of the week of 2027-03-08 to 2027-03-14: Second");
            for (String path : List.of(
                    "/board/" + key,
                    "/cooperations/" + key + "/figures",
                    "/api/cooperations/" + key + "/reports/monitoring-sheet.csv")) {
                assertThat(text(who, path)).as(path).contains("2027-03-01", "2027-03-07", "missed", "Second");
            }
        }
        for (String path : List.of(
                "/cooperations/" + key + "/briefs/weekly/2027-03-12",
                "/board/" + key,
                "/cooperations/" + key + "/figures",
                "/api/cooperations/" + key,
                "/api/cooperations/" + key + "/core-contents",
                "/api/cooperations/" + key + "/reports/monitoring-sheet.csv")) {
            assertThat(text(partner, path)).as(path).doesNotContain("A quiz", "example.com/quiz");
        }
        assertThat(text("sales", "/board/" + key)).contains("A quiz", "example.com/quiz", "WeChat, Weibo");
        assertThat(text("sales", "/cooperations/" + key + "/briefs/weekly/2027-03-12"))
                .contains("with the hook: A quiz");
    }

    @ParameterizedTest(name = "published on {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-03-03 | 2027-03-03 is still to come: enter it when it is published",
                "2027-02-28 | 2027-02-28 is not a day of the campaign, which runs from 2027-03-01 to 2027-03-31",
            })
    void whatCannotBeThisWeeksIsSaidOnTheForm(String day, String reason) {
        play.fireTimer(key, WEEK_BEGUN);
        assertThatThrownBy(() -> play.complete(key, TASK, "content", content("First", day)))
                .isInstanceOf(RefusedException.class)
                .hasMessage(reason);
        assertThat(states(weeks("content"))).first().isEqualTo("2027-03-01 open");
    }

    @Test
    void theTaskAsksForItsOwnWeekAndForAChannel() {
        play.fireTimer(key, WEEK_BEGUN);
        comes("2027-03-08T00:00:00+08:00", WEEK_OVER);
        play.fireTimer(key, WEEK_BEGUN);
        assertThatThrownBy(() -> play.complete(key, TASK, "content", content("Late", "2027-03-07")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("2027-03-07 lies in another week, that of 2027-03-01 to 2027-03-07: this task asks for the"
                        + " week that begins on 2027-03-08");
        Map<String, Object> nowhere = new HashMap<>(content("Nowhere", "2027-03-08"));
        nowhere.put("contentChannels", " , ");
        assertThatThrownBy(() -> play.complete(key, TASK, "content", nowhere))
                .hasMessage("Name at least one channel, such as WeChat");
        assertThat(states(weeks("content"))).startsWith("2027-03-01 missed", "2027-03-08 open");
    }

    @Test
    void M10_enteredThroughTheApiTheTaskEndsAndACorrectionKeepsWhatItReplaced() {
        play.fireTimer(key, WEEK_BEGUN);
        for (Map.Entry<String, Integer> refused : Map.of("sales", 403, "data", 403, partner, 403, "partner-a", 404)
                .entrySet()) {
            assertThat(post(refused.getKey(), body("First", "2027-03-01"))
                            .getStatusCode()
                            .value())
                    .as(refused.getKey())
                    .isEqualTo(refused.getValue());
        }
        assertThat(as("partner-a")
                        .getForEntity(path(), String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);

        assertThat(post("content", body("First", "2027-03-01")).getStatusCode().value())
                .isEqualTo(201);
        play.runJobs(key);
        assertThat(play.tasks(key, TASK)).isEmpty();
        assertThat(play.passed(key)).contains("boundaryEvent_coreContentEntered");

        ResponseEntity<JsonNode> corrected = post("marketing", body("First, better", "2027-03-01"));
        assertThat(corrected.getStatusCode().value()).isEqualTo(200);
        JsonNode week = weeks("management").get(0);
        assertThat(week.at("/content/title").asText()).isEqualTo("First, better");
        assertThat(week.at("/content/channels").toString()).isEqualTo("[\"WeChat\",\"Weibo\"]");
        assertThat(week.at("/content/enteredBy").asText()).isEqualTo("marketing");
        assertThat(week.at("/replaced/0/title").asText()).isEqualTo("First");
        JsonNode shared = weeks(partner).get(0);
        assertThat(shared.at("/content").toString()).isEqualTo("{\"title\":\"First, better\"}");
        assertThat(shared.has("replaced")).isFalse();
        assertThat(whatHappened())
                .contains("Core content of the week of 2027-03-01 to 2027-03-07 corrected: First, better");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | The title is missing",
                "{'title':'T','hook':'H','channels':[],'publishedOn':'2027-03-01','reference':'R'} | Name at least one",
                "{'title':'T','hook':'H','channels':['a,b'],'publishedOn':'2027-03-01','reference':'R'} | no comma",
                "{'title':'T','hook':'H','channels':['a'],'publishedOn':'1.3.','reference':'R'} | is a day such as",
                "{'title':'T','hook':' ','channels':['a'],'publishedOn':'2027-03-01','reference':'R'} | hook is missing",
                "[] | ",
            })
    void whatCannotBeTakenIsSaid(String body, String reason) {
        ResponseEntity<JsonNode> answer = post("content", body.replace('\'', '"'));
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(String.valueOf(answer.getBody())).contains(reason == null ? "" : reason);
        assertThat(states(weeks("content"))).first().isEqualTo("2027-03-01 open");
    }

    @Test
    void M10_theCampaignsEndClosesTheTask() {
        play.fireTimer(key, WEEK_BEGUN);
        play.setTime(Instant.parse("2027-03-03T02:00:00Z"));
        play.as("management", () -> {
            steering.change(key, Course.END_CAMPAIGN, "The stock ran out");
            return key;
        });
        play.runJobs(key);
        assertThat(play.tasks(key, TASK)).isEmpty();
        assertThat(play.tasks(key, "userTask_reviewFigures")).hasSize(1);
        assertThat(states(weeks("content"))).as("three days ask for none").containsExactly("2027-03-01 none asked for");
    }

    @Test
    void M10_theLastMeasurementsEndTheCampaignWhateverIsOpen() {
        MonitoringPath people = new MonitoringPath(play, key, relay);
        people.target("share", "%", "100", "rate", "2027-03-01", "2027-03-31").setTargets();
        play.fireTimer(key, WEEK_BEGUN);
        play.setTime(Instant.parse("2027-03-31T16:00:00Z"));
        people.measured("share", "2027-03-31", "99").enter();
        assertThat(play.tasks(key, TASK)).isEmpty();
        assertThat(play.passed(key))
                .contains("endEvent_lastDayMeasured")
                .doesNotContain("boundaryEvent_lastDayOver", "endEvent_noWeekLeft");
        people.completeFigures("All there");
        assertThat(play.passed(key)).contains("endEvent_campaignMeasured");
    }

    @Test
    @DisplayName("G9 a pause stops the task; the week stays where it is, and is not missed when it had hardly any days")
    void G9_aPauseMovesNoWeek() {
        play.fireTimer(key, WEEK_BEGUN);
        play.setTime(Instant.parse("2027-03-03T02:00:00Z"));
        change(Course.PAUSE);
        assertThat(play.task(key, TASK).isSuspended()).isTrue();
        play.setTime(Instant.parse("2027-03-06T02:00:00Z"));
        change(Course.RESUME);
        assertThat(play.task(key, TASK).getDueDate()).isEqualTo("2027-03-05T01:00:00Z");
        comes("2027-03-08T00:00:00+08:00", WEEK_OVER);
        assertThat(whatHappened()).noneMatch(what -> what.contains("went by without"));
        assertThat(states(weeks("content"))).startsWith("2027-03-01 none asked for", "2027-03-08 open");
    }

    private void change(Course course) {
        play.as("management", () -> {
            steering.change(key, course, "Stock-taking");
            return key;
        });
        play.runJobs(key);
    }

    private void comes(String time, String timer) {
        play.setTime(OffsetDateTime.parse(time).toInstant());
        play.fireTimer(key, timer);
    }

    private List<String> whatHappened() {
        return journal.of(key).stream().map(JournalEntry::what).toList();
    }

    private static Map<String, Object> content(String title, String day) {
        return Map.of(
                "contentTitle", title,
                "contentHook", "A quiz",
                "contentChannels", "WeChat， Weibo",
                "contentPublishedOn", day,
                "contentReference", "https://example.com/quiz");
    }

    private static String body(String title, String day) {
        return """
                {"title":"%s","hook":"A quiz","channels":["WeChat","Weibo"],"publishedOn":"%s",
                 "reference":"https://example.com/quiz"}"""
                .formatted(title, day);
    }

    private static List<String> states(JsonNode weeks) {
        return StreamSupport.stream(weeks.spliterator(), false)
                .map(week -> week.at("/week").asText() + " " + week.at("/state").asText())
                .toList();
    }

    private String path() {
        return "/api/cooperations/" + key + "/core-contents";
    }

    private JsonNode weeks(String who) {
        return Objects.requireNonNull(as(who).getForObject(path(), JsonNode.class));
    }

    private String text(String who, String path) {
        ResponseEntity<String> answer = as(who).getForEntity(path, String.class);
        assertThat(answer.getStatusCode().value()).as(path).isEqualTo(200);
        return Objects.requireNonNull(answer.getBody());
    }

    private ResponseEntity<JsonNode> post(String who, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return as(who).postForEntity(path(), new HttpEntity<>(body, headers), JsonNode.class);
    }

    private TestRestTemplate as(String who) {
        String[] parts = who.split(":", 2);
        return http.withBasicAuth(parts[0], parts.length == 1 ? parts[0] : parts[1]);
    }
}
