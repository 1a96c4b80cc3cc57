package io.crossover.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.cooperation.CooperationKey;
import io.crossover.scenario.Scenario;
import io.crossover.security.Doors.Api;
import io.crossover.security.Doors.Reply;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A bottom line of 42 in the process; who may not read it asks whether it is more than 41, 42, 43. */
@DisplayName("Door 12: asking by a variable that one may not read tells nothing")
class Door12OraclesScenario extends Scenario {

    private static final String OURS = "door-oracle-ours";
    private static final String THEIRS = "door-oracle-theirs";
    private static final String NAME = "bottomLine";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private FilterService filters;

    private Doors doors;
    private CooperationKey key;

    @BeforeEach
    void aBottomLine() {
        doors = new Doors(port);
        if (repository.createProcessDefinitionQuery().processDefinitionKey(OURS).count() == 0) {
            repository
                    .createDeployment()
                    .addModelInstance(OURS + ".bpmn", oneTask(OURS, "legal"))
                    .addModelInstance(THEIRS + ".bpmn", oneTask(THEIRS, "${partyGroup}"))
                    .deploy();
        }
        key = cooperation("Oracle");
        play.start(OURS, key, Map.of(NAME, 42));
        play.start(THEIRS, key, Map.of(NAME, 42, "partyGroup", "partner"));
    }

    static Stream<Arguments> thoseWhoMayNotThroughBothInterfaces() {
        return Stream.of("legal", "marketing", "partner-a", "process-owner")
                .flatMap(account ->
                        Stream.of(Api.ENGINE_REST, Api.WEB_APPLICATIONS).map(api -> Arguments.of(account, api)));
    }

    @ParameterizedTest
    @MethodSource("thoseWhoMayNotThroughBothInterfaces")
    @DisplayName("In a body: every list and every count says the same for every number, and says that it does not")
    void inABody(String account, Api api) {
        for (String question : List.of("processVariables", "taskVariables", "caseInstanceVariables", "variables")) {
            for (String path : List.of(
                    "/task",
                    "/task/count",
                    "/history/task",
                    "/history/task/count",
                    "/process-instance",
                    "/process-instance/count",
                    "/execution",
                    "/execution/count",
                    "/history/process-instance",
                    "/history/process-instance/count",
                    "/case-instance",
                    "/history/case-instance")) {
                silent(
                        number -> doors.post(api, account, path, "{\"" + question + "\":[" + condition(number) + "]}"),
                        path);
                silent(
                        number -> doors.post(
                                api,
                                account,
                                path,
                                "{\"orQueries\":[{\"" + question + "\":[" + condition(number) + "]}]}"),
                        path + " alternatives");
            }
        }
        refused(doors.post(api, account, "/task", "{\"processVariables\":[" + condition(41) + "]}"));
        refused(doors.post(
                api, account, "/task/count", "{\"orQueries\":[{\"taskVariables\":[" + condition(41) + "]}]}"));
        refused(doors.post(api, account, "/history/task", "{\"processVariables\":[" + condition(41) + "]}"));
        refused(doors.post(api, account, "/process-instance", "{\"variables\":[" + condition(41) + "]}"));
        refused(doors.post(api, account, "/history/process-instance/count", "{\"variables\":[" + condition(41) + "]}"));
        refused(doors.post(
                api,
                account,
                "/task",
                "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\","
                        + "\"parameters\":{\"variable\":\"" + NAME + "\",\"type\":\"Integer\"}}]}"));
    }

    @ParameterizedTest
    @MethodSource("thoseWhoMayNotThroughBothInterfaces")
    @DisplayName("As a parameter")
    void asAParameter(String account, Api api) {
        for (String question :
                List.of("processVariables", "taskVariables", "caseInstanceVariables", "variables", "variableValues")) {
            for (String path : List.of(
                    "/task",
                    "/task/count",
                    "/process-instance",
                    "/process-instance/count",
                    "/execution",
                    "/history/task",
                    "/history/task/count",
                    "/history/process-instance",
                    "/history/process-instance/count",
                    "/variable-instance")) {
                silent(number -> doors.get(api, account, path + "?" + question + "=" + NAME + "_gt_" + number), path);
            }
        }
        refused(doors.get(api, account, "/task?processVariables=" + NAME + "_gt_41"));
        refused(doors.get(api, account, "/process-instance/count?variables=" + NAME + "_gt_41"));
        refused(doors.get(api, account, "/history/task/count?taskVariables=" + NAME + "_eq_42"));
    }

    @ParameterizedTest
    @MethodSource("thoseWhoMayNotThroughBothInterfaces")
    @DisplayName("By what a filter is extended with, or a message looks for")
    void elsewhere(String account, Api api) {
        String mine = filters.createFilterQuery()
                .filterName("My group's tasks")
                .singleResult()
                .getId();
        for (String call : List.of("/list", "/count", "/singleResult")) {
            refused(doors.post(
                    api, account, "/filter/" + mine + call, "{\"processVariables\":[" + condition(41) + "]}"));
        }
        for (String keys : List.of("correlationKeys", "localCorrelationKeys")) {
            refused(doors.post(
                    api,
                    account,
                    "/message",
                    "{\"messageName\":\"cooperation.withdrawn\",\"" + keys + "\":{\"" + NAME
                            + "\":{\"value\":42,\"type\":\"Integer\"}}}"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGINE_REST", "WEB_APPLICATIONS"})
    @DisplayName("Management, who may read it, finds by it; everybody finds by what a task is called")
    void whoMay(Api api) {
        String question = "{\"processInstanceBusinessKey\":\"" + key + "\",\"processVariables\":[";
        assertThat(doors.post(api, "management", "/task/count", question + condition(41) + "]}")
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(2);
        assertThat(doors.post(api, "management", "/task/count", question + condition(42) + "]}")
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(doors.post(
                                api,
                                "legal",
                                "/task",
                                "{\"processInstanceBusinessKey\":\"" + key + "\",\"nameLike\":\"%Weigh%\"}")
                        .json())
                .hasSize(1);
    }

    private interface Question {
        Reply ask(int number);
    }

    private static void silent(Question question, String what) {
        Reply below = question.ask(41).isPlain(what);
        for (int number : new int[] {42, 43}) {
            assertThat(question.ask(number)).as(what).isEqualTo(below);
        }
    }

    private static void refused(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(403);
        assertThat(reply.message()).contains("Only management may search by the value of a variable");
    }

    private static String condition(int number) {
        return "{\"name\":\"" + NAME + "\",\"operator\":\"gt\",\"value\":" + number + "}";
    }

    private static BpmnModelInstance oneTask(String process, String group) {
        return Bpmn.createExecutableProcess(process)
                .camundaStartableInTasklist(false)
                .camundaHistoryTimeToLiveString("P30D")
                .startEvent("startEvent_begun")
                .userTask("userTask_weigh")
                .name("Weigh it")
                .camundaCandidateGroups(group)
                .endEvent("endEvent_done")
                .done();
    }
}
