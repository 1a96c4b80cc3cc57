package io.crossover.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.cooperation.CooperationKey;
import io.crossover.scenario.Accounts;
import io.crossover.scenario.Scenario;
import io.crossover.security.Doors.Api;
import io.crossover.security.Doors.Reply;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who prepared does not approve, whatever way is tried; the chief is of the group, a manager and an administrator. */
@DisplayName("G6 four eyes are the engine's, whatever way is tried")
class FourEyesScenario extends Scenario {

    private static final String PREPARE = "userTask_prepare";
    private static final String APPROVE = "userTask_approve";
    private static final String SECOND_PAIR = "This task needs a second pair of eyes: fe-chief prepared";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    private Accounts accounts;
    private Doors doors;
    private String deployment;
    private CooperationKey key;
    private String task;
    private String instance;

    @BeforeEach
    void theChiefHasPrepared() {
        accounts = new Accounts(identity);
        accounts.group("fe-office");
        accounts.person("fe-chief", "fe-office", "management", "camunda-admin");
        accounts.person("fe-clerk", "fe-office", "legal");
        deployment = repository
                .createDeployment()
                .addInputStream(
                        "deputy-probe.bpmn",
                        Accounts.class.getResourceAsStream("/io/crossover/engine/deputy/deputy-probe.bpmn"))
                .deploy()
                .getId();
        doors = new Doors(port);
        key = cooperation("Four eyes over HTTP");
        play.start("deputy-probe", key, Map.of("lineGroup", "fe-office"));
        play.complete(key, PREPARE, "fe-chief", Map.of());
        Task approval = play.task(key, APPROVE);
        task = approval.getId();
        instance = approval.getProcessInstanceId();
    }

    @AfterEach
    void clear() {
        repository.deleteDeployment(deployment, true);
        jdbc.sql("DELETE FROM absence").update();
        jdbc.sql("DELETE FROM deputy_offer").update();
        accounts.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Api.class,
            names = {"ENGINE_REST", "WEB_APPLICATIONS"})
    void completingIsRefusedThroughEitherApiAndWithEitherCall(Api api) {
        doors.get(api, "fe-chief", "/task/count");
        refused(403, SECOND_PAIR, doors.post(api, "fe-chief", "/task/" + task + "/complete", "{}"));
        refused(403, SECOND_PAIR, doors.post(api, "fe-chief", "/task/" + task + "/submit-form", "{}"));
        refused(403, SECOND_PAIR, doors.post(api, "fe-chief", "/task/" + task + "/claim", userId("fe-chief")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Api.class,
            names = {"ENGINE_REST", "WEB_APPLICATIONS"})
    void beingSetAsHolderIsRefusedWhoeverDoesIt(Api api) {
        doors.get(api, "fe-chief", "/task/count");
        doors.get(api, "admin", "/task/count");
        doors.get(api, "fe-clerk", "/task/count");
        refused(403, SECOND_PAIR, doors.post(api, "fe-chief", "/task/" + task + "/assignee", userId("fe-chief")));
        refused(403, SECOND_PAIR, doors.post(api, "admin", "/task/" + task + "/assignee", userId("fe-chief")));
        refused(
                403,
                SECOND_PAIR,
                doors.put(api, "admin", "/task/" + task, "{\"name\":\"Approve the paper\",\"assignee\":\"fe-chief\"}"));
        refused(403, "", doors.post(api, "fe-clerk", "/task/" + task + "/claim", userId("fe-chief")));
    }

    @ParameterizedTest
    @CsvSource({"fe-chief, fe-clerk", "fe-clerk, fe-chief", "admin, fe-chief"})
    void delegatingIsRefused(String by, String to) {
        doors.post(Api.ENGINE_REST, "fe-clerk", "/task/" + task + "/claim", userId("fe-clerk"));

        refused(
                403,
                "Tasks are not delegated",
                doors.post(Api.ENGINE_REST, by, "/task/" + task + "/delegate", userId(to)));
        refused(403, "Tasks are not delegated", doors.post(Api.ENGINE_REST, by, "/task/" + task + "/resolve", "{}"));
        assertThat(play.task(key, APPROVE).getAssignee()).isEqualTo("fe-clerk");
    }

    @Test
    void aColleaguesTaskIsCompletedByTheColleagueAlone() {
        doors.post(Api.ENGINE_REST, "fe-clerk", "/task/" + task + "/claim", userId("fe-clerk"));

        refused(403, "held by fe-clerk", doors.post(Api.ENGINE_REST, "fe-chief", "/task/" + task + "/complete", "{}"));
        assertThat(doors.post(Api.ENGINE_REST, "fe-clerk", "/task/" + task + "/complete", "{}")
                        .status())
                .isEqualTo(204);
        assertThat(play.isOver(key, "deputy-probe")).isTrue();
    }

    @Test
    void noStepIsSkippedOrRepeatedByHand() {
        String skip = "{\"instructions\":[{\"type\":\"startAfterActivity\",\"activityId\":\"" + APPROVE
                + "\"},{\"type\":\"cancel\",\"activityId\":\"" + APPROVE + "\"}]%s}";
        String one = skip.formatted("");
        String many = skip.formatted(",\"processDefinitionId\":\"%s\",\"processInstanceIds\":[\"%s\"]"
                .formatted(play.task(key, APPROVE).getProcessDefinitionId(), instance));
        String definition = play.task(key, APPROVE).getProcessDefinitionId();

        refused(403, "No step is skipped", admin("/process-instance/" + instance + "/modification", one));
        refused(403, "No step is skipped", admin("/process-instance/" + instance + "/modification-async", one));
        refused(403, "No step is skipped", admin("/modification/execute", many));
        refused(403, "No step is skipped", admin("/modification/executeAsync", many));
        refused(
                403,
                "No step is skipped",
                admin(
                        "/process-definition/" + definition + "/restart",
                        many.replaceAll(",\"processDefinitionId\":\"[^\"]*\"", "")));
        refused(
                403,
                "No step is skipped",
                admin(
                        "/migration/execute",
                        """
                        {"migrationPlan":{"sourceProcessDefinitionId":"%1$s","targetProcessDefinitionId":"%1$s",
                         "instructions":[{"sourceActivityIds":["%2$s"],"targetActivityIds":["%3$s"]}]},
                         "processInstanceIds":["%4$s"]}"""
                                .formatted(definition, APPROVE, PREPARE, instance)));
        assertThat(play.task(key, APPROVE).getId()).isEqualTo(task);
    }

    @Test
    void endingTheTaskAnotherWayIsRefused() {
        refused(403, "", admin("/task/" + task + "/bpmnError", "{\"errorCode\":\"x\"}"));
        refused(403, "", admin("/task/" + task + "/bpmnEscalation", "{\"escalationCode\":\"x\"}"));
        Reply signal = admin("/execution/" + play.task(key, APPROVE).getExecutionId() + "/signal", "{}");
        assertThat(signal.status()).isBetween(400, 499);
        assertThat(doors.send(Api.ENGINE_REST, "admin", "DELETE", "/task/" + task, null, null)
                        .status())
                .isBetween(400, 499);
        assertThat(play.task(key, APPROVE).getId()).isEqualTo(task);
    }

    @Test
    void whatIsKeptOfWhoPreparedIsChangedByNobody() {
        String other = "{\"value\":\"somebody-else\",\"type\":\"String\"}";
        String words = "Who prepared what others decide is on record";
        refused(403, words, put("/process-instance/" + instance + "/variables/preparedBy", other));
        refused(403, words, put("/execution/" + instance + "/localVariables/preparedBy", other));
        refused(403, words, put("/task/" + task + "/variables/preparedBy", other));
        refused(403, words, put("/task/" + task + "/localVariables/preparedBy", other));
        refused(
                403,
                words,
                admin(
                        "/process-instance/" + instance + "/variables",
                        "{\"modifications\":{\"preparedBy\":" + other + "}}"));
        refused(403, words, admin("/task/" + task + "/variables", "{\"deletions\":[\"preparedBy\"]}"));
        refused(
                403,
                words,
                doors.send(
                        Api.ENGINE_REST,
                        "admin",
                        "DELETE",
                        "/process-instance/" + instance + "/variables/preparedBy",
                        null,
                        null));
        assertThat(runtime.getVariable(instance, "preparedBy")).isEqualTo("fe-chief");
    }

    @Test
    void namingADeputyIsNoWayRound() {
        doors.post(Api.ENGINE_REST, "fe-clerk", "/task/" + task + "/claim", userId("fe-clerk"));

        Reply named = doors.post(
                Api.OURS,
                "fe-chief",
                "/deputies",
                "{\"person\":\"fe-clerk\",\"deputy\":\"fe-chief\",\"from\":\"2026-01-01\",\"to\":\"%s\"}"
                        .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(9)));

        assertThat(named.status()).as(named.body()).isIn(201, 400);
        assertThat(play.task(key, APPROVE).getAssignee()).isEqualTo("fe-clerk");
        refused(403, "held by fe-clerk", doors.post(Api.ENGINE_REST, "fe-chief", "/task/" + task + "/complete", "{}"));
    }

    private Reply admin(String path, String json) {
        return doors.post(Api.ENGINE_REST, "fe-chief", path, json);
    }

    private Reply put(String path, String json) {
        return doors.put(Api.ENGINE_REST, "fe-chief", path, json);
    }

    private static void refused(int status, String words, Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(Objects.toString(reply.body())).contains(words);
    }

    private static String userId(String user) {
        return "{\"userId\":\"" + user + "\"}";
    }
}
