package io.crossover.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.crossover.engine.RefusedException;
import io.crossover.scenario.Scenario;
import io.crossover.security.Doors.Api;
import io.crossover.security.Doors.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The marker is a file that an expression makes when it runs; it never comes into being. */
@DisplayName("Door 2: no expression of a query or a filter is ever evaluated for the asking (CVE-2026-109432)")
class Door02ExpressionsScenario extends Scenario {

    private static final List<String> ACCOUNTS = List.of("legal", "partner-a", "management", "admin");

    @LocalServerPort
    private int port;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private DataSource database;

    private Path folder;

    private Doors doors;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createTempDirectory("door");
        doors = new Doors(port);
    }

    @AfterEach
    void nothingRan() throws IOException {
        assertThat(folder.resolve("marker")).doesNotExist();
        Files.delete(folder);
    }

    @AfterEach
    void removeWhatWasPlanted() {
        JdbcClient.create(database)
                .sql("DELETE FROM ACT_RU_FILTER WHERE ID_ LIKE 'planted%'")
                .update();
    }

    static Stream<Arguments> everyoneThroughBothInterfaces() {
        return ACCOUNTS.stream().flatMap(account -> Stream.of(Api.ENGINE_REST, Api.WEB_APPLICATIONS)
                .map(api -> Arguments.of(account, api)));
    }

    @ParameterizedTest
    @MethodSource("everyoneThroughBothInterfaces")
    @DisplayName("Not in a query: at the top, in alternatives, in theirs, under another spelling, in any call")
    void notInAQuery(String account, Api api) {
        for (String query : queries()) {
            for (String path : List.of("/task", "/task/count", "/history/task", "/process-instance", "/execution")) {
                refused(doors.post(api, account, path, query), path + query);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyoneThroughBothInterfaces")
    @DisplayName("Not as a parameter, and not in a body of another kind or with a call that takes no query")
    void notAnywhere(String account, Api api) {
        String encoded = "%24%7B1%7D";
        refused(doors.get(api, account, "/task?assigneeExpression=" + encoded), "parameter");
        refused(doors.get(api, account, "/task/count?candidateGroup%45xpression=" + encoded), "encoded parameter");
        String query = queries().get(0);
        for (String type :
                List.of("application/json;charset=UTF-8", "text/json", "application/hal+json", "text/plain")) {
            refused(doors.send(api, account, "POST", "/task", type, query.getBytes(StandardCharsets.UTF_8)), type);
        }
        refused(
                doors.send(
                        api, account, "POST", "/task", "application/json", query.getBytes(StandardCharsets.UTF_16LE)),
                "UTF-16");
        refused(doors.post(api, account, "/message", "{\"messageName\":\"x\",\"xExpression\":1}"), "message");
        refused(
                doors.post(
                        api,
                        account,
                        "/process-instance/delete",
                        "{\"processInstanceQuery\":{\"orQueries\":[{\"aExpression\":\"x\"}]}}"),
                "batch");
    }

    @ParameterizedTest
    @MethodSource("everyoneThroughBothInterfaces")
    @DisplayName("Not in a filter that somebody stores, changes or extends")
    void notInAFilter(String account, Api api) {
        long before = filters.createFilterQuery().count();
        Filter mine = filter("My tasks");
        for (String query : queries()) {
            String body = "{\"resourceType\":\"Task\",\"name\":\"planted\",\"query\":" + query + "}";
            refused(doors.post(api, account, "/filter/create", body), body);
            refused(doors.put(api, account, "/filter/" + mine.getId(), body), body);
            refused(doors.post(api, account, "/filter/" + mine.getId() + "/list", query), query);
            refused(doors.post(api, account, "/filter/" + mine.getId() + "/count", query), query);
            refused(doors.post(api, account, "/filter/" + mine.getId() + "/singleResult", query), query);
        }
        assertThat(filters.createFilterQuery().count()).isEqualTo(before);
        assertThat(filter("My tasks").getName()).isEqualTo("My tasks");
    }

    @ParameterizedTest
    @MethodSource("everyoneThroughBothInterfaces")
    @DisplayName("Not in a filter that stands in the database already, however it came there")
    void notInAPlantedFilter(String account, Api api) {
        for (String query : queries().subList(0, 2)) {
            plant("planted", query);
            refused(doors.get(api, account, "/filter/planted/list"), query);
            refused(doors.get(api, account, "/filter/planted/count"), query);
            refused(doors.get(api, account, "/filter/planted/singleResult"), query);
            refused(doors.post(api, account, "/filter/planted/list", "{}"), query);
        }
        // of a stored filter the engine reads neither deeper levels nor names in another spelling
        for (String query : queries()) {
            plant("planted", query);
            doors.get(api, account, "/filter/planted/list").isPlain(query);
        }
    }

    @Test
    @DisplayName("Not past the engine's own interface either, by whatever code asks as a person")
    void notInTheEngine() {
        String evil = expression();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> play.as("legal", () -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(evil)
                        .endOr()
                        .list()));
        Filter filter = filters.newTaskFilter("planted");
        filter.setQuery(
                tasks.createTaskQuery().or().taskAssigneeExpression(evil).endOr());
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> play.as("admin", () -> filters.saveFilter(filter)));
        String mine = filter("My tasks").getId();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> play.as(
                        "legal",
                        () -> filters.list(
                                mine,
                                tasks.createTaskQuery()
                                        .or()
                                        .taskAssigneeExpression(evil)
                                        .endOr())));
    }

    @ParameterizedTest
    @MethodSource("everyoneThroughBothInterfaces")
    @DisplayName("The application's own filters keep theirs")
    void ourFiltersWork(String account, Api api) {
        for (String name : List.of("My tasks", "My group's tasks", "Overdue")) {
            String id = filter(name).getId();
            assertThat(doors.get(api, account, "/filter/" + id + "/list").status())
                    .isEqualTo(200);
            assertThat(doors.get(api, account, "/filter/" + id + "/count").status())
                    .isEqualTo(200);
            // as Tasklist asks
            assertThat(doors.post(
                                    api,
                                    account,
                                    "/filter/" + id + "/list?firstResult=0&maxResults=15",
                                    "{\"processVariables\":[],\"taskVariables\":[],\"caseInstanceVariables\":[],"
                                            + "\"active\":true}")
                            .status())
                    .isEqualTo(200);
        }
    }

    private List<String> queries() {
        String evil = expression().replace("\\", "\\\\").replace("\"", "\\\"");
        String condition = "\"assigneeExpression\":\"" + evil + "\"";
        return List.of(
                "{" + condition + "}",
                "{\"orQueries\":[{" + condition + "}]}",
                "{\"orQueries\":[{\"name\":\"a\"},{\"orQueries\":[{" + condition + "}]}]}",
                "{\"orQueries\":[{\"candidateGroupsExpression\":\"" + evil + "\"}]}",
                "{\"orQueries\":[{\"taskAssigneeExpression\":\"" + evil + "\"}]}",
                "{\"orQueries\":[{\"\\u0061ssigneeExpressio\\u006e\":\"" + evil + "\"}]}",
                "{\"orQueries\":[{\"AssigneeEXPRESSION\":\"" + evil + "\"}]}",
                "{\"expressions\":{},\"orQueries\":[{" + condition + "}]}");
    }

    private String expression() {
        return "${''.getClass().forName('java.io.FileOutputStream').getConstructor(''.getClass()).newInstance('"
                + folder.resolve("marker").toString().replace('\\', '/') + "')}";
    }

    private static void refused(Reply reply, String what) {
        assertThat(reply.status()).as("%s: %s", what, reply).isEqualTo(400);
        assertThat(reply.message()).as("%s", what).contains("xpression", "not allowed");
        reply.isPlain(what);
    }

    private Filter filter(String name) {
        return filters.createFilterQuery().filterName(name).singleResult();
    }

    /** As somebody with the database's password could, or an older release of the engine. */
    private void plant(String id, String query) {
        JdbcClient.create(database)
                .sql("DELETE FROM ACT_RU_FILTER WHERE ID_ = ?")
                .param(id)
                .update();
        JdbcClient.create(database)
                .sql("INSERT INTO ACT_RU_FILTER (ID_, REV_, RESOURCE_TYPE_, NAME_, QUERY_, PROPERTIES_)"
                        + " VALUES (?, 1, 'Task', ?, ?, '{}')")
                .params(id, id, query)
                .update();
        if (authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.FILTER)
                        .resourceId(id)
                        .count()
                == 0) {
            Authorization all = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            all.setResource(Resources.FILTER);
            all.setResourceId(id);
            all.addPermission(Permissions.READ);
            authorizations.saveAuthorization(all);
        }
    }
}
