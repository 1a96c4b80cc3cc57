package io.crossover.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.JournalKind;
import io.crossover.people.PartnerOrganisations;
import io.crossover.scenario.Accounts;
import io.crossover.scenario.Scenario;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

@DisplayName("A manager reassigns, reprioritises and postpones many tasks at once")
class BulkTasksScenario extends Scenario {

    private static final String PREPARE = "userTask_prepare";
    private static final String APPROVE = "userTask_approve";

    // Monday morning in Shanghai
    private static final Instant MONDAY_TEN = Instant.parse("2026-11-30T02:00:00Z");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Journal journal;

    @Autowired
    private PartnerOrganisations organisations;

    private Accounts accounts;
    private String deployment;
    private CooperationKey key;
    private List<String> ids;

    @BeforeEach
    void threeTasksOfOneOffice() {
        play.setTime(MONDAY_TEN);
        accounts = new Accounts(identity);
        accounts.group("bk-office");
        accounts.person("bk-li", "bk-office", "legal");
        accounts.person("bk-hua", "bk-office", "legal");
        accounts.person("bk-wang", "sales");
        accounts.person("bk-boss", "management");
        deployment = repository
                .createDeployment()
                .addInputStream(
                        "deputy-probe.bpmn",
                        Accounts.class.getResourceAsStream("/io/crossover/engine/deputy/deputy-probe.bpmn"))
                .deploy()
                .getId();
        key = cooperation("Bulk work");
        IntStream.range(0, 3).forEach(one -> play.start("deputy-probe", key, Map.of("lineGroup", "bk-office")));
        ids = play.tasks(key, PREPARE).stream().map(Task::getId).toList();
    }

    @AfterEach
    void clear() {
        repository.deleteDeployment(deployment, true);
        accounts.close();
    }

    @Test
    void allAreGivenToSomebodyAndEachStandsInTheJournal() {
        JsonNode answer = done(200, "bk-boss", change("reassign", "to", "bk-hua", "tasks", ids));

        assertThat(answer.path("done").asInt()).isEqualTo(3);
        assertThat(play.tasks(key, PREPARE)).extracting(Task::getAssignee).containsOnly("bk-hua");
        assertThat(handovers())
                .hasSize(3)
                .extracting(JournalEntry::who, JournalEntry::what, JournalEntry::figures)
                .containsOnly(tuple(
                        "bk-boss",
                        "Gave \"Prepare the paper\" to bk-hua",
                        Map.of("reason", "Li is ill", "before", "nobody")));
    }

    @Test
    void aPreviewChangesNothing() {
        JsonNode answer = done(200, "bk-boss", change("reassign", "to", "bk-hua", "tasks", ids, "preview", true));

        assertThat(answer.path("preview").asBoolean()).isTrue();
        assertThat(answer.path("done").asInt()).isEqualTo(3);
        assertThat(play.tasks(key, PREPARE)).extracting(Task::getAssignee).containsOnlyNulls();
        assertThat(handovers()).isEmpty();
    }

    @Test
    void aSelectionTakesAllThatAreLikeThat() {
        tasks.setAssignee(ids.get(0), "bk-li");
        tasks.setAssignee(ids.get(1), "bk-li");

        JsonNode answer = done(
                200,
                "bk-boss",
                change(
                        "reprioritise",
                        "priority",
                        80,
                        "selection",
                        Map.of("person", "bk-li", "group", "bk-office", "cooperation", key.value())));

        assertThat(answer.path("done").asInt()).isEqualTo(2);
        assertThat(play.tasks(key, PREPARE)).extracting(Task::getPriority).containsExactlyInAnyOrder(80, 80, 50);
        play.setTime(Instant.parse("2026-12-04T02:00:00Z"));
        JsonNode overdue = http.withBasicAuth("bk-boss", "bk-boss")
                .getForObject("/api/tasks?overdue=true&cooperation=" + key, JsonNode.class);
        assertThat(overdue).hasSize(3);
    }

    @Test
    @DisplayName("G1 a postponed task is due then, and is reminded of anew")
    void postponing() {
        done(200, "bk-boss", change("postpone", "due", "2026-12-09T17:00", "tasks", ids));

        assertThat(play.tasks(key, PREPARE))
                .extracting(task -> task.getDueDate().toInstant())
                .containsOnly(Instant.parse("2026-12-09T09:00:00Z"));
        JsonNode earlier = done(200, "bk-boss", change("postpone", "due", "2026-12-08T17:00", "tasks", ids));
        assertThat(remarks(earlier)).containsOnly("It is due later than that already: 2026-12-09 17:00.");
        JsonNode sunday = done(200, "bk-boss", change("postpone", "due", "2026-12-13T10:00", "tasks", ids));
        assertThat(remarks(sunday)).containsOnly("Nobody works then; choose a time on a working day.");
        JsonNode night = done(200, "bk-boss", change("postpone", "due", "2026-12-14T03:00", "tasks", ids));
        assertThat(remarks(night)).containsOnly("Nobody works then; choose a time on a working day.");
        assertThat(done(200, "bk-boss", change("postpone", "due", "2026-12-14T18:00", "tasks", ids))
                        .path("done")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void eachTaskStaysOrChangesByItselfAndSaysWhy() {
        play.complete(play.tasks(key, PREPARE).get(0), "bk-li", Map.of());
        Task approval = play.task(key, APPROVE);
        List<String> open = play.tasks(key, PREPARE).stream().map(Task::getId).toList();
        runtime.suspendProcessInstanceById(play.tasks(key, PREPARE).get(1).getProcessInstanceId());
        tasks.setAssignee(open.get(0), "bk-hua");

        JsonNode answer = done(
                200,
                "bk-boss",
                change(
                        "reassign",
                        "to",
                        "bk-li",
                        "tasks",
                        List.of(approval.getId(), open.get(0), open.get(1), "gone", open.get(0))));

        assertThat(answer.path("done").asInt()).isEqualTo(1);
        assertThat(remarks(answer))
                .containsExactly(
                        "This task needs a second pair of eyes: bk-li prepared what is decided here, so somebody else"
                                + " must take it.",
                        "",
                        "Its cooperation is paused.",
                        "This task is no longer open.");
        assertThat(tasks.createTaskQuery().taskId(open.get(0)).singleResult().getAssignee())
                .isEqualTo("bk-li");
        JsonNode again = done(200, "bk-boss", change("reassign", "to", "bk-li", "tasks", List.of(open.get(0))));
        assertThat(remarks(again)).containsExactly("bk-li holds it already.");
        JsonNode outsider = done(200, "bk-boss", change("reassign", "to", "bk-wang", "tasks", List.of(open.get(0))));
        assertThat(remarks(outsider)).containsExactly("It waits for bk-office, and bk-wang is not among them.");
    }

    @Test
    void aPartnersTaskStaysWithThePartnerAndOursWithUs() {
        String organisation = organisations.open("Bulk Partner");
        organisations.addPerson(organisation, "bk-ann", "Ann", "", "");
        CooperationKey theirs = cooperation("Bulk work of a partner");
        play.start("deputy-probe", theirs, Map.of("lineGroup", organisation));
        String task = play.task(theirs, PREPARE).getId();

        JsonNode toUs = done(200, "bk-boss", change("reassign", "to", "bk-li", "tasks", List.of(task)));
        JsonNode toThem = done(200, "bk-boss", change("reassign", "to", "bk-ann", "tasks", ids));

        assertThat(remarks(toUs))
                .containsExactly("It is a partner's task: only somebody of " + organisation + " can take it.");
        assertThat(remarks(toThem)).containsOnly("It is our own task, and bk-ann acts for a partner.");
        assertThat(done(200, "bk-boss", change("reassign", "to", "bk-ann", "tasks", List.of(task)))
                        .path("done")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} {1}={2} by {3}")
    @CsvSource({
        "reassign, to, bk-hua, bk-li, 403, ''",
        "reassign, to, bk-hua, process-owner, 403, ''",
        "reassign, to, nobody-here, bk-boss, 400, to",
        "reassign, to, ' ', bk-boss, 400, to",
        "reprioritise, priority, 101, bk-boss, 400, priority",
        "reprioritise, priority, -1, bk-boss, 400, priority",
        "reprioritise, priority, 1.5, bk-boss, 400, priority",
        "postpone, due, 2026-11-29T10:00, bk-boss, 400, due",
        "postpone, due, tomorrow, bk-boss, 400, due",
        "throw-away, to, bk-hua, bk-boss, 400, action"
    })
    void whatCannotBeIsRefusedAndChangesNothing(
            String action, String field, String value, String by, int status, String wrong) {
        Object given = field.equals("priority") ? Double.valueOf(value) : value;
        if (field.equals("priority") && !value.contains(".")) {
            given = Integer.valueOf(value);
        }
        JsonNode answer = done(status, by, change(action, field, given, "tasks", ids));

        assertThat(answer.path("field").asText("")).isEqualTo(wrong);
        assertThat(play.tasks(key, PREPARE)).extracting(Task::getAssignee).containsOnlyNulls();
        assertThat(handovers()).isEmpty();
    }

    @Test
    void whichTasksMustBeSaidAndTheyMustNotBeTooMany() {
        List<String> many =
                IntStream.range(0, 501).mapToObj(one -> "task-" + one).toList();
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                change("reassign", "to", "bk-hua"),
                change("reassign", "to", "bk-hua", "tasks", List.of()),
                change("reassign", "to", "bk-hua", "tasks", many),
                change("reassign", "to", "bk-hua", "tasks", ids, "selection", Map.of("person", "bk-li")))) {
            assertThat(done(400, "bk-boss", wrong).path("field").asText()).isEqualTo("tasks");
        }
        assertThat(done(400, "bk-boss", change("reassign", "to", "bk-hua", "selection", Map.of()))
                        .path("field")
                        .asText())
                .isEqualTo("selection");
        for (String field : List.of("person", "group", "cooperation")) {
            assertThat(done(400, "bk-boss", change("reassign", "to", "bk-hua", "selection", Map.of(field, "nowhere")))
                            .path("field")
                            .asText())
                    .isEqualTo(field);
        }
        Map<String, Object> noReason = change("reassign", "to", "bk-hua", "tasks", ids);
        noReason.put("reason", " ");
        assertThat(done(400, "bk-boss", noReason).path("field").asText()).isEqualTo("reason");
    }

    @Test
    void onThePageTheTasksAreChosenLookedOverAndChanged() {
        String list = page("bk-boss", "/tasks?group=&cooperation=" + key);
        assertThat(list).contains("Prepare the paper", ids.get(0), "Give them to");

        ResponseEntity<String> wrong = submit("bk-boss", "/tasks/preview", "nobody-here");
        assertThat(wrong.getStatusCode().value()).isEqualTo(400);
        assertThat(wrong.getBody()).contains("There is no account &quot;nobody-here&quot;.", ids.get(1), "Li is ill");

        assertThat(submit("bk-boss", "/tasks/preview", "bk-hua").getBody())
                .contains("Give to bk-hua?", "Nothing has been changed yet", "Change 2 tasks");
        assertThat(play.tasks(key, PREPARE)).extracting(Task::getAssignee).containsOnlyNulls();

        assertThat(submit("bk-boss", "/tasks", "bk-hua").getBody()).contains("were changed");
        assertThat(play.tasks(key, PREPARE))
                .extracting(Task::getAssignee)
                .containsExactlyInAnyOrder("bk-hua", "bk-hua", null);
    }

    @ParameterizedTest
    @CsvSource({"bk-li", "partner-a", "process-owner"})
    void thePageIsForManagementOnly(String account) {
        assertThat(http.withBasicAuth(account, account)
                        .getForEntity("/tasks", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(submit(account, "/tasks", "bk-hua").getStatusCode().value()).isEqualTo(403);
        assertThat(submit(account, "/tasks/preview", "bk-hua").getStatusCode().value())
                .isEqualTo(403);
        assertThat(http.withBasicAuth(account, account)
                        .getForEntity("/api/tasks", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    private ResponseEntity<String> submit(String by, String path, String to) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("action", "reassign");
        fields.add("to", to);
        fields.add("reason", "Li is ill");
        fields.add("tasks", ids.get(0));
        fields.add("tasks", ids.get(1));
        return http.withBasicAuth(by, by).postForEntity(path, fields, String.class);
    }

    private String page(String by, String path) {
        return String.valueOf(http.withBasicAuth(by, by).getForObject(path, String.class));
    }

    private static Map<String, Object> change(String action, Object... fields) {
        Map<String, Object> body = new HashMap<>(Map.of("action", action, "reason", "Li is ill"));
        for (int field = 0; field < fields.length; field += 2) {
            body.put((String) fields[field], fields[field + 1]);
        }
        return body;
    }

    private JsonNode done(int status, String by, Map<String, Object> body) {
        ResponseEntity<JsonNode> answer =
                http.withBasicAuth(by, by).postForEntity("/api/tasks/bulk", body, JsonNode.class);
        assertThat(answer.getStatusCode().value())
                .as(String.valueOf(answer.getBody()))
                .isEqualTo(status);
        return Objects.requireNonNull(answer.getBody());
    }

    private static List<String> remarks(JsonNode answer) {
        return StreamSupport.stream(answer.path("tasks").spliterator(), false)
                .map(task -> task.path("remark").asText(""))
                .toList();
    }

    private List<JournalEntry> handovers() {
        return journal.of(key).stream()
                .filter(entry -> entry.kind() == JournalKind.HANDOVER)
                .toList();
    }
}
