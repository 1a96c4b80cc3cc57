package io.crossover.board;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.EmergencyKind;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.Stage;
import io.crossover.cooperation.Status;
import io.crossover.emergency.store.Emergencies;
import io.crossover.people.PartnerOrganisations;
import io.crossover.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The board of all cooperations through HTTP, as each account. */
class BoardTest extends Scenario {

    private static final Instant CAMPAIGN = Instant.parse("2027-03-20T02:00:00Z");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Emergencies emergencies;

    @Autowired
    private PartnerOrganisations organisations;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void managementSeesStageColoursDeadlinesOverdueTasksAndTrouble() {
        play.setTime(CAMPAIGN);
        String title = unique("Trouble");
        CooperationKey key = cooperation(title);
        play.start("design", key, Map.of());
        cooperations.enter(key, Stage.DESIGN);
        measure(key, "10");
        emergencies.open(key, EmergencyKind.PR_CRISIS, "A film went round", "content");
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(key.value())
                .list()
                .get(0);
        play.advance(Duration.ofDays(12));

        String page = page("management", "/board?text=" + title);

        assertThat(page)
                .contains(title, key.value(), "Design", "1 red", "1 alert", "1 emergency", "overdue")
                .contains("/camunda/app/tasklist/default/#/?task=" + task.getId())
                .contains("Where time goes");
        assertThat(row(page, key)).contains(">12<");
    }

    @Test
    void aPartnerSeesItsOwnCooperationsAndNothingOfOurs() {
        play.setTime(CAMPAIGN);
        CooperationKey theirs = cooperation(unique("Shared"));
        CooperationKey others = cooperation(unique("Others"));
        String login = unique("tea").toLowerCase(Locale.ROOT);
        String group = organisations.open(unique("Silk Road Tea"));
        organisations.addPerson(group, login, "Wu", "Lan", login + "@example.com");
        cooperations.addParty(theirs, new Party(group, "Silk Road Tea", "tea", false, group));
        emergencies.open(theirs, EmergencyKind.BREACH, "They are late with the cups", "legal");
        play.start("design", theirs, Map.of());
        TestRestTemplate partner = http.withBasicAuth(login, play.choosePassword(login));

        String page = Objects.requireNonNull(partner.getForObject("/board", String.class));
        String file = Objects.requireNonNull(partner.getForObject("/board/cooperations.csv", String.class));

        assertThat(List.of(page, file)).allSatisfy(text -> assertThat(text)
                .contains(theirs.value())
                .doesNotContain(others.value(), "ockpit/default", "1 emergency", "?task="));
        assertThat(page).doesNotContain("Where time goes", "Trouble", "Marketing");
        assertThat(file.lines().filter(line -> line.startsWith(theirs.value())))
                .singleElement()
                .asString()
                .endsWith(",0,,0,0,0");
        assertThat(partner.getForEntity("/board/" + others, String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(partner.getForEntity("/board/stages.csv", String.class).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void staffSeeTheirGroupsTasksOnly() {
        CooperationKey key = cooperation(unique("Groups"));
        play.start("design", key, Map.of());
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(key.value())
                .list()
                .get(0);
        String group = tasks.getIdentityLinksForTask(task.getId()).get(0).getGroupId();
        String other = "customer-service";

        assertThat(row(page(group, "/board?text=" + key), key)).contains("/camunda/app/tasklist/default/#/?task=");
        assertThat(row(page(other, "/board?text=" + key), key)).doesNotContain("?task=");
        assertThat(page(other, "/board")).doesNotContain("ockpit/default", "Where time goes");
        assertThat(get(other, "/board/stages.csv").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void filtersStandInTheAddressAndNarrowTheList() {
        play.setTime(CAMPAIGN);
        String word = unique("Filter");
        CooperationKey red = cooperation(word + " red");
        CooperationKey green = cooperation(word + " green");
        CooperationKey over = cooperation(word + " over");
        measure(red, "1");
        measure(green, "100");
        cooperations.enter(green, Stage.MONITORING);
        cooperations.become(over, Status.WITHDRAWN, "No shop");

        assertThat(found("/board?text=" + word.toLowerCase(Locale.ROOT))).containsExactly(red.value(), green.value());
        assertThat(found("/board?colour=red&text=" + word)).containsExactly(red.value());
        assertThat(found("/board?stage=monitoring&text=" + word)).containsExactly(green.value());
        assertThat(found("/board?status=any&sort=title&text=" + word))
                .containsExactly(green.value(), over.value(), red.value());
        assertThat(found("/board?status=withdrawn&text=" + word)).containsExactly(over.value());
        assertThat(found("/board?overdue=yes&text=" + word)).isEmpty();
        assertThat(found("/board?group=legal&text=" + word)).isEmpty();
        assertThat(page("management", "/board?text=" + word + "&colour=red&sort=days"))
                .contains("value=\"" + word + "\"", "aria-sort=\"descending\"")
                .contains("/board?text=%s&amp;colour=red&amp;sort=days&amp;order=reversed".formatted(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage=moon", "status=asleep", "colour=blue", "sort=luck", "page=0", "page=x", "order=up"})
    void whatTheBoardCannotBeAskedForIsSaidInAWord(String query) {
        ResponseEntity<String> answer = get("management", "/board?" + query);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody())
                .contains(query.substring(query.indexOf('=') + 1))
                .doesNotContain("Exception");
    }

    @Test
    void theFileShowsChineseInExcelAndHoldsNoFormula() {
        String title = "=1+1 " + unique("跨界");
        CooperationKey key = cooperation(title);

        ResponseEntity<byte[]> file = http.withBasicAuth("management", "management")
                .getForEntity("/board/cooperations.csv?text=" + key, byte[].class);
        String text = new String(Objects.requireNonNull(file.getBody()), StandardCharsets.UTF_8);

        assertThat(file.getHeaders().getContentType()).hasToString("text/csv;charset=UTF-8");
        assertThat(text).startsWith("\uFEFFkey,title,partners,stage").contains(key + ",'" + title + ",");
    }

    @Test
    @DisplayName("G9 a stage's time ends when the next begins or the cooperation is over")
    void theTimeInEachStageIsKept() {
        play.setTime(CAMPAIGN);
        int before = entered(Stage.DESIGN);
        CooperationKey key = cooperation(unique("Stages"));
        play.advance(Duration.ofDays(3));
        cooperations.enter(key, Stage.RESEARCH);
        cooperations.enter(key, Stage.DESIGN);
        play.advance(Duration.ofDays(2));
        cooperations.become(key, Status.WITHDRAWN, "No shop");

        assertThat(jdbc.sql(
                                """
                                SELECT stage, extract(EPOCH FROM left_at) - extract(EPOCH FROM entered_at) AS stayed
                                FROM stage_passage WHERE cooperation_key = :key ORDER BY id""")
                        .param("key", key.value())
                        .query((row, number) -> row.getString("stage") + " " + row.getLong("stayed") / 86_400)
                        .list())
                .containsExactly("RESEARCH 3", "DESIGN 2");
        assertThat(entered(Stage.DESIGN)).isEqualTo(before + 1);
    }

    @Test
    void howManyThereAreMakesNoMoreQueries() {
        play.start("design", cooperation(unique("One")), Map.of());
        page("management", "/board");
        int few = statements(() -> page("management", "/board?status=any"));

        IntStream.range(0, 12).forEach(number -> {
            CooperationKey key = cooperation(unique("Many"));
            measure(key, "1");
            play.start("design", key, Map.of());
        });
        page("management", "/board");
        int many = statements(() -> page("management", "/board?status=any"));

        assertThat(many).isEqualTo(few).isLessThan(25);
    }

    private static int statements(Runnable work) {
        List<Logger> loggers =
                List.of((Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate"), (Logger)
                        LoggerFactory.getLogger("org.camunda.bpm.engine.impl.persistence.entity"));
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        loggers.forEach(logger -> {
            logger.addAppender(said);
            logger.setLevel(Level.DEBUG);
        });
        try {
            work.run();
        } finally {
            loggers.forEach(logger -> {
                logger.detachAppender(said);
                logger.setLevel(null);
            });
        }
        return (int) said.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message ->
                        message.startsWith("Executing prepared SQL statement") || message.contains("Preparing:"))
                .count();
    }

    private int entered(Stage stage) {
        return jdbc.sql("SELECT count(DISTINCT cooperation_key) FROM stage_passage WHERE stage = :stage")
                .param("stage", stage.name())
                .query(Integer.class)
                .single();
    }

    private void measure(CooperationKey key, String value) {
        String path = "/api/cooperations/" + key;
        send(
                HttpMethod.PUT,
                path + "/kpis",
                MediaType.APPLICATION_JSON,
                """
                [{"kpi":"participation","unit":"%","target":15,"direction":"higher","kind":"rate",
                  "from":"2027-03-01","to":"2027-03-31"}]""");
        send(
                HttpMethod.POST,
                path + "/measurements",
                MediaType.valueOf("text/csv"),
                "kpi,at,value,source\nparticipation,2027-03-19," + value + ",app\n");
    }

    private void send(HttpMethod method, String path, MediaType type, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        ResponseEntity<String> answer = http.withBasicAuth("data", "data")
                .exchange(path, method, new HttpEntity<>(body, headers), String.class);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
    }

    private List<String> found(String path) {
        return page("management", path.replace("/board?", "/board/cooperations.csv?"))
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    private static String row(String page, CooperationKey key) {
        return List.of(page.split("<tr")).stream()
                .filter(row -> row.contains("class=\"key\">" + key))
                .findFirst()
                .orElseThrow();
    }

    private String page(String account, String path) {
        ResponseEntity<String> answer = get(account, path);
        assertThat(answer.getStatusCode()).as(path).isEqualTo(HttpStatus.OK);
        return Objects.requireNonNull(answer.getBody());
    }

    private ResponseEntity<String> get(String account, String path) {
        return http.withBasicAuth(account, account).getForEntity(path, String.class);
    }

    private static String unique(String word) {
        return word + UUID.randomUUID().toString().substring(0, 8);
    }
}
