package io.crossover.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.JournalKind;
import io.crossover.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Doors 5 and 6: what a person gives a process beside its forms, and what they do with a task beside their own. */
class TaskDoorsTest extends Scenario {

    private static final String WEB = "/camunda/api/engine/engine/default";
    private static final String REST = "/engine-rest";
    private static final String MESSAGE = "cooperation.campaignEnded";
    private static final String EVIL = "{\"bottomLine\":{\"value\":1,\"type\":\"Integer\"}}";

    @Autowired
    TestRestTemplate http;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    Journal journal;

    @Autowired
    PartnerOrganisations organisations;

    private String deployment;
    private CooperationKey key;
    private String instance;
    private String task;

    @BeforeEach
    void startATask() {
        deployment = repository
                .createDeployment()
                .addModelInstance("test-doors.bpmn", model())
                .addModelInstance("test-doors-party.bpmn", partyModel())
                .addInputStream("test-note.form", getClass().getResourceAsStream("/io/crossover/engine/test-note.form"))
                .deploy()
                .getId();
        key = cooperation("Doors");
        instance = play.start("test-doors", key, Map.of("subject", "the paper")).getId();
        task = play.task(key, "userTask_note").getId();
    }

    @AfterEach
    void undeploy() {
        repository.deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, WEB})
    @DisplayName("door 5: a form's limits hold on every way to finish its task, naming the field")
    void aFormsLimitsHold(String api) {
        Caller legal = caller(api, "legal");
        Map<String, String> refusals = Map.of(
                EVIL,
                "'bottomLine' is not a field of this form",
                "{}",
                "Note: is required",
                "{\"note\":{\"value\":\"far too long\"}}",
                "Note: must have at most 5 characters");
        assertSoftly(softly -> Stream.of("complete", "submit-form")
                .forEach(way -> refusals.forEach((variables, reason) -> {
                    ResponseEntity<String> answer = legal.send(
                            HttpMethod.POST, "/task/" + task + "/" + way, "{\"variables\":" + variables + "}");
                    softly.assertThat(answer.getStatusCode().value())
                            .as(way + variables)
                            .isEqualTo(400);
                    softly.assertThat(answer.getBody()).as(way + variables).contains(reason);
                })));
        nothingStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, WEB})
    @DisplayName("door 5: not even an administrator gives a process a value that no form asks for")
    void noOtherWayIn(String api) {
        Caller admin = caller(api, "admin");
        String one = "{\"value\":1,\"type\":\"Integer\"}";
        String many = "{\"modifications\":" + EVIL + "}";
        String waiting = runtime.createExecutionQuery()
                .processInstanceId(instance)
                .messageEventSubscriptionName(MESSAGE)
                .singleResult()
                .getId();
        String message = "{\"messageName\":\"" + MESSAGE + "\",\"processInstanceId\":\"" + instance + "\",";
        assertSoftly(softly -> List.of(
                        new Request(HttpMethod.PUT, "/task/" + task + "/variables/bottomLine", one),
                        new Request(HttpMethod.POST, "/task/" + task + "/variables", many),
                        new Request(HttpMethod.PUT, "/task/" + task + "/localVariables/bottomLine", one),
                        new Request(HttpMethod.POST, "/task/" + task + "/localVariables", many),
                        new Request(HttpMethod.PUT, "/process-instance/" + instance + "/variables/bottomLine", one),
                        new Request(HttpMethod.POST, "/process-instance/" + instance + "/variables", many),
                        new Request(HttpMethod.PUT, "/execution/" + waiting + "/localVariables/bottomLine", one),
                        new Request(HttpMethod.POST, "/execution/" + waiting + "/localVariables", many),
                        new Request(HttpMethod.POST, "/message", message + "\"processVariables\":" + EVIL + "}"),
                        new Request(HttpMethod.POST, "/message", message + "\"processVariablesLocal\":" + EVIL + "}"),
                        new Request(
                                HttpMethod.POST,
                                "/execution/" + waiting + "/messageSubscriptions/" + MESSAGE + "/trigger",
                                "{\"variables\":" + EVIL + "}"),
                        new Request(HttpMethod.POST, "/signal", "{\"name\":\"any\",\"variables\":" + EVIL + "}"),
                        new Request(
                                HttpMethod.POST,
                                "/process-instance/variables-async",
                                "{\"processInstanceIds\":[\"" + instance + "\"],\"variables\":" + EVIL + "}"),
                        new Request(
                                HttpMethod.POST,
                                "/process-instance/message-async",
                                "{\"processInstanceIds\":[\"" + instance + "\"],\"messageName\":\"" + MESSAGE
                                        + "\",\"variables\":" + EVIL + "}"),
                        new Request(
                                HttpMethod.POST,
                                "/process-definition/key/test-doors/start",
                                "{\"variables\":" + EVIL + "}"),
                        new Request(
                                HttpMethod.POST,
                                "/process-definition/" + definition() + "/start",
                                "{\"variables\":" + EVIL + "}"),
                        new Request(
                                HttpMethod.POST,
                                "/process-definition/key/test-doors/submit-form",
                                "{\"variables\":" + EVIL + "}"))
                .forEach(request -> {
                    ResponseEntity<String> answer = admin.send(request);
                    softly.assertThat(answer.getStatusCode().value())
                            .as(request.path())
                            .isEqualTo(400);
                    softly.assertThat(answer.getBody()).as(request.path()).contains("bottomLine");
                }));
        assertThat(admin.send(
                                HttpMethod.POST,
                                "/process-instance/" + instance + "/modification",
                                "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"userTask_note\","
                                        + "\"variables\":{\"bottomLine\":{\"value\":1,\"type\":\"Integer\",\"local\":false}}}]}")
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(admin.send(HttpMethod.POST, "/task/" + task + "/resolve", "{\"variables\":" + EVIL + "}")
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        nothingStored();
    }

    @Test
    @DisplayName("door 5: who may repair a process changes a value that is there, within its form's limits, on record")
    void aRepair() {
        Caller admin = caller(REST, "admin");
        String path = "/process-instance/" + instance + "/variables/subject";
        assertThat(admin.send(HttpMethod.PUT, path, "{\"value\":5,\"type\":\"Integer\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
        assertThat(admin.send(HttpMethod.PUT, path, "{\"value\":\"the book\",\"type\":\"String\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        ResponseEntity<String> tooLong = admin.send(
                HttpMethod.PUT,
                "/task/" + task + "/variables/note",
                "{\"value\":\"far too long\",\"type\":\"String\"}");
        assertThat(tooLong.getStatusCode().value()).isEqualTo(400);
        assertThat(tooLong.getBody()).contains("Note: must have at most 5 characters");

        assertThat(runtime.getVariable(instance, "subject")).isEqualTo("the book");
        assertThat(notes()).extracting(JournalEntry::what).containsExactly("Changed a value of the process: Doors");
        assertThat(notes()).extracting(JournalEntry::who).containsExactly("admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"legal", "marketing", "management", "partner-a", "process-owner"})
    @DisplayName("door 6: without the right to, nobody redirects, moves, changes, ends or deletes a task")
    void noRight(String account) {
        String job = management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        String timer = "{\"duedate\":\"2030-01-01T00:00:00.000+0000\"}";
        List<Request> requests = List.of(
                new Request(HttpMethod.POST, "/task/" + task + "/claim", "{\"userId\":\"legal-2\"}"),
                new Request(HttpMethod.POST, "/task/" + task + "/delegate", "{\"userId\":\"legal-2\"}"),
                new Request(HttpMethod.POST, "/task/" + task + "/assignee", "{\"userId\":\"legal-2\"}"),
                new Request(HttpMethod.POST, "/task/" + task + "/assignee", "{\"userId\":\"" + account + "\"}"),
                new Request(
                        HttpMethod.POST,
                        "/task/" + task + "/identity-links",
                        "{\"groupId\":\"sales\",\"type\":\"candidate\"}"),
                new Request(
                        HttpMethod.POST,
                        "/task/" + task + "/identity-links/delete",
                        "{\"groupId\":\"legal\",\"type\":\"candidate\"}"),
                new Request(
                        HttpMethod.PUT,
                        "/task/" + task,
                        "{\"name\":\"Mine\",\"priority\":1,\"due\":\"2030-01-01T00:00:00.000+0000\"}"),
                new Request(
                        HttpMethod.PUT, "/task/" + task + "/variables/note", "{\"value\":\"x\",\"type\":\"String\"}"),
                new Request(HttpMethod.DELETE, "/task/" + task + "/variables/subject", ""),
                new Request(
                        HttpMethod.PUT,
                        "/process-instance/" + instance + "/variables/subject",
                        "{\"value\":\"x\",\"type\":\"String\"}"),
                new Request(HttpMethod.POST, "/task/create", "{\"id\":\"own-task\",\"name\":\"Own\"}"),
                new Request(
                        HttpMethod.POST,
                        "/task/create",
                        "{\"id\":\"own-part\",\"name\":\"Own\",\"parentTaskId\":\"" + task + "\"}"),
                new Request(HttpMethod.POST, "/task/" + task + "/bpmnError", "{\"errorCode\":\"any\"}"),
                new Request(HttpMethod.POST, "/task/" + task + "/bpmnEscalation", "{\"escalationCode\":\"any\"}"),
                new Request(HttpMethod.DELETE, "/process-instance/" + instance, ""),
                new Request(
                        HttpMethod.POST, "/process-instance/delete", "{\"processInstanceIds\":[\"" + instance + "\"]}"),
                new Request(HttpMethod.PUT, "/process-instance/" + instance + "/suspended", "{\"suspended\":true}"),
                new Request(
                        HttpMethod.POST,
                        "/process-instance/" + instance + "/modification",
                        "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"userTask_note\"}]}"),
                new Request(HttpMethod.PUT, "/job/" + job + "/duedate", timer),
                new Request(HttpMethod.POST, "/job/" + job + "/execute", ""),
                new Request(HttpMethod.PUT, "/job/" + job + "/suspended", "{\"suspended\":true}"));
        for (String api : List.of(REST, WEB)) {
            Caller caller = caller(api, account);
            assertSoftly(softly -> requests.forEach(request -> softly.assertThat(
                            caller.send(request).getStatusCode().value())
                    .as(request.method() + " " + api + request.path() + " " + request.body())
                    // what one cannot see is not there
                    .isIn(403, request.path().equals("/task/" + task) ? 404 : 403)));
        }
        Task untouched = play.task(key, "userTask_note");
        assertThat(untouched.getAssignee()).isNull();
        assertThat(untouched.getName()).isEqualTo("Note");
        assertThat(runtime.getVariable(instance, "subject")).isEqualTo("the paper");
        assertThat(notes()).isEmpty();
    }

    @Test
    @DisplayName("door 6: what management may do to a step that failed is done, and stands in the journal")
    void managementRaisesRetries() {
        String job = management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        Request request = new Request(HttpMethod.PUT, "/job/" + job + "/retries", "{\"retries\":2}");
        assertThat(caller(REST, "legal").send(request).getStatusCode().value()).isEqualTo(403);
        assertThat(caller(REST, "partner-a").send(request).getStatusCode().value())
                .isEqualTo(403);

        assertThat(caller(REST, "management").send(request).getStatusCode().value())
                .isEqualTo(204);

        assertThat(notes())
                .extracting(JournalEntry::who, JournalEntry::what)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "management", "Lets a step that failed be tried again in: Doors"));
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, WEB})
    @DisplayName("door 6: its holder hands a task back with Tasklist's own button, and nobody else does")
    void handingBack(String api) {
        Caller legal = caller(api, "legal");
        assertThat(legal.send(HttpMethod.POST, "/task/" + task + "/claim", "{\"userId\":\"legal\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        Request handBack = new Request(HttpMethod.POST, "/task/" + task + "/unclaim", "");
        for (String other : List.of("legal-2", "marketing", "management", "partner-a")) {
            assertThat(caller(api, other).send(handBack).getStatusCode().value())
                    .as(other)
                    .isEqualTo(403);
        }

        assertThat(legal.send(handBack).getStatusCode().value()).isEqualTo(204);

        assertThat(play.task(key, "userTask_note").getAssignee()).isNull();
        assertThat(notes()).extracting(JournalEntry::what).containsExactly("Handed back: Note");
        assertThat(caller(api, "legal-2")
                        .send(HttpMethod.POST, "/task/" + task + "/claim", "{\"userId\":\"legal-2\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, WEB})
    @DisplayName("door 6: a task's holder, candidates and management comment on it, others neither write nor read")
    void comments(String api) {
        tasks.claim(task, "legal");
        Request comment =
                new Request(HttpMethod.POST, "/task/" + task + "/comment/create", "{\"message\":\"Waiting for them\"}");
        for (String writer : List.of("legal", "legal-2", "management")) {
            assertThat(caller(api, writer).send(comment).getStatusCode().value())
                    .as(writer)
                    .isEqualTo(200);
        }
        for (String other : List.of("marketing", "partner-a", "process-owner")) {
            assertThat(caller(api, other).send(comment).getStatusCode().value())
                    .as(other)
                    .isIn(400, 403, 404);
            ResponseEntity<String> read = caller(api, other).send(HttpMethod.GET, "/task/" + task + "/comment", "");
            assertThat(read.getStatusCode().value()).as(other).isIn(403, 404);
        }
        assertThat(caller(api, "legal-2")
                        .send(HttpMethod.GET, "/task/" + task + "/comment", "")
                        .getBody())
                .contains("Waiting for them");
        assertThat(tasks.getTaskComments(task)).hasSize(3);
        assertThat(notes())
                .extracting(JournalEntry::who, entry -> entry.figures().get("comment"))
                .contains(org.assertj.core.groups.Tuple.tuple("legal", "Waiting for them"));
        assertThat(caller(api, "legal")
                        .send(HttpMethod.POST, "/task/" + task + "/comment/create", "{\"message\":\" \"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, WEB})
    @DisplayName("door 6: a partner comments on its own task and hands it back, and sees no other's comments")
    void aPartnersComments(String api) {
        String ours = organisations.open("Doors One " + key);
        String login = "doors-one-" + key.value().toLowerCase(java.util.Locale.ROOT);
        organisations.addPerson(ours, login, "Doors", "One", "");
        String password = play.choosePassword(login);
        play.start("test-doors-party", key, Map.of("partyGroup", ours));
        String theirs = play.task(key, "userTask_answer").getId();
        Caller partner = caller(api, login, password);

        assertThat(partner.send(HttpMethod.POST, "/task/" + theirs + "/claim", "{\"userId\":\"" + login + "\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(partner.send(
                                HttpMethod.POST,
                                "/task/" + theirs + "/comment/create",
                                "{\"message\":\"We answer on Monday\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(partner.send(HttpMethod.GET, "/task/" + theirs + "/comment", "")
                        .getBody())
                .contains("We answer on Monday");
        assertThat(caller(api, "management")
                        .send(HttpMethod.GET, "/task/" + theirs + "/comment", "")
                        .getBody())
                .contains("We answer on Monday");
        for (String other : List.of("marketing", "partner-b")) {
            assertThat(caller(api, other)
                            .send(HttpMethod.GET, "/task/" + theirs + "/comment", "")
                            .getStatusCode()
                            .value())
                    .as(other)
                    .isIn(403, 404);
        }
        assertThat(partner.send(HttpMethod.POST, "/task/" + theirs + "/unclaim", "")
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(play.task(key, "userTask_answer").getAssignee()).isNull();
    }

    private void nothingStored() {
        assertThat(runtime.createVariableInstanceQuery()
                        .variableName("bottomLine")
                        .processInstanceIdIn(instance)
                        .count())
                .isZero();
        assertThat(runtime.getVariables(instance)).containsOnlyKeys("subject");
        assertThat(play.task(key, "userTask_note").getId()).isEqualTo(task);
        assertThat(runtime.createExecutionQuery()
                        .processInstanceId(instance)
                        .messageEventSubscriptionName(MESSAGE)
                        .count())
                .isOne();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("test-doors")
                        .count())
                .isOne();
        assertThat(management.createBatchQuery().count()).isZero();
    }

    private String definition() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("test-doors")
                .singleResult()
                .getId();
    }

    private List<JournalEntry> notes() {
        return journal.of(key).stream()
                .filter(entry -> entry.kind() == JournalKind.NOTE)
                .toList();
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess("test-doors")
                .name("Doors")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("startEvent_begun")
                .parallelGateway("gateway_both")
                .userTask("userTask_note")
                .name("Note")
                .camundaCandidateGroups("legal")
                .camundaFormRef("test-note")
                .camundaFormRefBinding("latest")
                .boundaryEvent("boundaryEvent_late")
                .cancelActivity(false)
                .timerWithDuration("P30D")
                .endEvent("endEvent_late")
                .moveToActivity("userTask_note")
                .endEvent("endEvent_noted")
                .moveToNode("gateway_both")
                .intermediateCatchEvent("event_told")
                .message(MESSAGE)
                .endEvent("endEvent_told")
                .done();
    }

    private static BpmnModelInstance partyModel() {
        return Bpmn.createExecutableProcess("test-doors-party")
                .name("Their answer")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("startEvent_begun")
                .userTask("userTask_answer")
                .name("Answer")
                .camundaCandidateGroups("${partyGroup}")
                .endEvent("endEvent_answered")
                .done();
    }

    private record Request(HttpMethod method, String path, String body) {}

    /** Somebody at one of the two interfaces of the engine. */
    private interface Caller {

        ResponseEntity<String> send(Request request);

        default ResponseEntity<String> send(HttpMethod method, String path, String body) {
            return send(new Request(method, path, body));
        }
    }

    private Caller caller(String api, String account) {
        return caller(api, account, account);
    }

    private Caller caller(String api, String account, String password) {
        if (api.equals(REST)) {
            TestRestTemplate basic = http.withBasicAuth(account, password);
            return request ->
                    basic.exchange(REST + request.path(), request.method(), entity(request.body()), String.class);
        }
        Browser browser = new Browser(http);
        assertThat(browser.logInTo("tasklist", account, password)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        browser.get("/camunda/app/tasklist/default/");
        return request -> browser.send(request.method(), WEB + request.path(), request.body());
    }

    private static HttpEntity<String> entity(String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return body.isEmpty() ? new HttpEntity<>(headers) : new HttpEntity<>(body, headers);
    }
}
