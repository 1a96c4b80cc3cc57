package io.crossover.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.scenario.Scenario;
import io.crossover.security.Doors.Api;
import io.crossover.security.Doors.Reply;
import io.crossover.security.EngineCalls.Call;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.admin.impl.plugin.AdminPlugins;
import org.camunda.bpm.admin.impl.plugin.resources.AdminPluginsRootResource;
import org.camunda.bpm.cockpit.impl.plugin.resources.BaseRootResource;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every call that there is, with nonsense, as each kind of account: what is wrong is said with a 4xx in plain words,
 * never with a 5xx, a class, a trace or a statement.
 */
@DisplayName("Door 7: whatever is sent, the answer is never an error of ours, and never tells how this is built")
class Door07NeverAnErrorOfOursScenario extends Scenario {

    private static final List<Call> ENGINE = EngineCalls.of(DefaultProcessEngineRestServiceImpl.class);

    /** It waits for work, for half an hour if asked to. */
    private static final Set<String> WAITING = Set.of("/external-task/fetchAndLock");

    /**
     * Of what there is to send, each call gets every sixth, another one than its neighbour: all of it takes many minutes.
     * The database makes little difference, so that on PostgreSQL a quarter of that does.
     */
    private static final int EACH = "postgres".equals(System.getProperty("crossover.test.database")) ? 24 : 6;

    private static final List<String> IDS = List.of("no-such-thing", "x".repeat(300), "%27%20or%201%3D1", "%E5%95%86");

    private static final List<String> QUERIES = List.of(
            "maxResults=-1",
            "maxResults=many",
            "maxResults=2001",
            "maxResults=99999999999",
            "firstResult=-1&maxResults=1",
            "sortBy=nothing&sortOrder=asc",
            "sortBy=id",
            "sortBy=id&sortOrder=up&sortBy=id",
            "createdBefore=yesterday&startedAfter=x&dueDate=x&timestampBefore=2026",
            "variables=a_b_c_d,,&processVariables=x_eq_&taskVariables=_&variableValues=x_foo_1",
            "active=perhaps&suspended=2&unassigned=no&latest=x&version=one&priority=high&processDefinitionVersion=x",
            "processInstanceIdIn=,,&taskIdIn=&tenantIdIn=&type=x&type=7&resourceType=x&resourceType=99&permissionName=x",
            "name=%00",
            "name=" + "n".repeat(5000),
            "nothingWeKnow=1");

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "{",
            "\"text\"",
            "7",
            "[null]",
            "[[{}]]",
            "{\"nothingWeKnow\":1}",
            "{\"id\":{},\"name\":[],\"variables\":7,\"userId\":{},\"processInstanceIds\":\"x\",\"retries\":\"x\"}",
            "{\"variables\":{\"a\":null}}",
            "{\"variables\":{\"a\":{\"value\":\"x\",\"type\":\"Integer\"}}}",
            "{\"variables\":{\"a\":{\"value\":{\"b\":1}}}}",
            "{\"modifications\":{\"a\":{\"value\":\"x\",\"type\":\"Json\"}}}",
            "{\"value\":\"not json\",\"type\":\"Json\"}",
            "{\"name\":\"a\\u0000b\",\"id\":\"a\\u0000b\"}",
            "{\"sorting\":[{\"sortBy\":\"nothing\",\"sortOrder\":\"up\"}]}",
            "{\"orQueries\":[{\"orQueries\":[{}]}]}",
            "{\"resourceType\":\"x\",\"type\":99,\"permissions\":[\"x\"]}",
            "{\"userId\":\"" + "u".repeat(5000) + "\",\"name\":\"" + "n".repeat(5000) + "\"}");

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    private Doors doors;

    @BeforeEach
    void open() {
        doors = new Doors(port);
    }

    @AfterEach
    void removeTheTasksThatWereMade() {
        tasks.createTaskQuery().list().stream()
                .filter(task -> task.getProcessInstanceId() == null)
                .map(Task::getId)
                .forEach(task -> tasks.deleteTask(task, true));
    }

    @Test
    @DisplayName("The list of calls is whole")
    void allCallsAreKnown() {
        assertThat(ENGINE)
                .hasSizeGreaterThan(300)
                .contains(
                        new Call("POST", "/task/{id}/complete"),
                        new Call("POST", "/history/task"),
                        new Call("GET", "/filter/{id}/count"),
                        new Call("POST", "/deployment/create"));
    }

    @Test
    @DisplayName("Every call of the engine's REST interface, as the administrator, whom no right stops")
    void everyCallWithEveryNonsense() {
        SoftAssertions wrong = new SoftAssertions();
        for (Call call : ENGINE) {
            nonsense(call).forEach(sent -> examine(wrong, Api.ENGINE_REST, "admin", sent));
        }
        wrong.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner-a", "legal", "management", "process-owner"})
    @DisplayName("Every call of the web applications' interface, as people who may do less")
    void everyCallAsPeople(String account) {
        SoftAssertions wrong = new SoftAssertions();
        for (Call call : ENGINE) {
            List<Sent> all = nonsense(call);
            // each account sends other ones, so that all are sent by somebody without paying for all four times
            for (int index = Math.abs(account.hashCode()) % 4; index < all.size(); index += 4) {
                examine(wrong, Api.WEB_APPLICATIONS, account, all.get(index));
            }
        }
        wrong.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"management", "admin"})
    @DisplayName("Every call of Cockpit's and Admin's own")
    void everyCallOfThePages(String account) {
        SoftAssertions wrong = new SoftAssertions();
        for (Call call : EngineCalls.of(BaseRootResource.class)) {
            nonsense(inEngine("/plugin/base", call)).forEach(sent -> examine(wrong, Api.COCKPIT, account, sent));
        }
        for (Call call : EngineCalls.of(AdminPluginsRootResource.class)) {
            nonsense(inEngine("/plugin/" + AdminPlugins.ID, call))
                    .forEach(sent -> examine(wrong, Api.ADMIN, account, sent));
        }
        wrong.assertAll();
    }

    private static Call inEngine(String root, Call call) {
        return new Call(call.method(), root + call.path().replace("{engine}", "default"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner-a", "data", "management", "admin"})
    @DisplayName("Every call of our own API, as it describes itself")
    void everyCallOfOurs(String account) {
        String known = cooperation("Nonsense").value();
        JsonNode described = doors.get(Api.ROOT, account, "/v3/api-docs").json().path("paths");
        SoftAssertions wrong = new SoftAssertions();
        int calls = 0;
        for (var path : described.properties()) {
            assertThat(path.getKey()).startsWith(Api.OURS.root());
            for (var method : path.getValue().properties()) {
                calls++;
                String address = path.getKey().substring(Api.OURS.root().length());
                String verb = method.getKey().toUpperCase(Locale.ROOT);
                nonsense(new Call(verb, address)).forEach(sent -> examine(wrong, Api.OURS, account, sent));
                nonsense(new Call(verb, address.replace("{key}", known)))
                        .forEach(sent -> examine(wrong, Api.OURS, account, sent));
                if (verb.equals("POST")) {
                    examine(
                            wrong,
                            Api.OURS,
                            account,
                            new Sent(
                                    verb,
                                    address.replace("{key}", known).replaceAll("\\{[\\w-]+\\}", "x"),
                                    "text/csv",
                                    "a,b\n\0"));
                }
            }
        }
        wrong.assertThat(calls).isGreaterThan(10);
        wrong.assertAll();
    }

    private void examine(SoftAssertions wrong, Api api, String account, Sent sent) {
        Reply reply = doors.send(
                api,
                account,
                sent.method(),
                sent.path(),
                sent.type(),
                sent.body().isEmpty() ? null : sent.body().getBytes(StandardCharsets.UTF_8));
        wrong.assertThatCode(() -> reply.isPlain(account + " " + sent)).doesNotThrowAnyException();
    }

    private record Sent(String method, String path, String type, String body) {}

    private static List<Sent> nonsense(Call call) {
        List<Sent> all = all(call);
        return IntStream.range(0, all.size())
                .filter(index -> (index + Math.abs(call.path().hashCode())) % EACH == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static List<Sent> all(Call call) {
        List<Sent> all = new ArrayList<>();
        if (WAITING.contains(call.path())) {
            return all;
        }
        boolean takesBody = call.method().equals("POST") || call.method().equals("PUT");
        String json = takesBody ? "application/json" : "text/plain";
        Set<String> paths = new TreeSet<>();
        IDS.forEach(id -> paths.add(call.path().replaceAll("\\{[\\w-]+\\}", id)));
        String path = paths.iterator().next();
        paths.forEach(one -> all.add(new Sent(call.method(), one, json, takesBody ? "{}" : "")));
        if (!takesBody) {
            QUERIES.forEach(query -> all.add(new Sent(call.method(), path + "?" + query, json, "")));
            return all;
        }
        BODIES.forEach(body -> all.add(new Sent(call.method(), path, json, body)));
        all.add(new Sent(call.method(), path + "?maxResults=-1&firstResult=x", json, "{}"));
        all.add(new Sent(call.method(), path, "application/xml", "<a/>"));
        all.add(new Sent(call.method(), path, "text/plain", "text"));
        all.add(new Sent(call.method(), path, "multipart/form-data; boundary=b", "--b\r\n\r\nx\r\n--b--"));
        all.add(new Sent(call.method(), path, "multipart/form-data", "x"));
        all.add(new Sent(call.method(), path, "*/*;;", "{}"));
        all.add(new Sent("PATCH", path, json, "{}"));
        return all;
    }
}
