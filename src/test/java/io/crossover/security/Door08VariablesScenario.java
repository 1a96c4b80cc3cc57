package io.crossover.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.scenario.Scenario;
import io.crossover.security.Doors.Api;
import io.crossover.security.Doors.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("Door 8: from outside come texts, numbers, dates, JSON and files, never a Java object")
class Door08VariablesScenario extends Scenario {

    private static final String REFUSAL =
            "Only variables of the types String, Boolean, Integer, Long, Double, Date, Json and File are taken.";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    private Doors doors;
    private String task;

    @BeforeEach
    void aTask() {
        doors = new Doors(port);
        Task made = tasks.newTask();
        made.setName("Variables");
        tasks.saveTask(made);
        task = made.getId();
    }

    @AfterEach
    void removeTheTask() {
        tasks.deleteTask(task, true);
    }

    static Stream<Arguments> everyoneThroughBothInterfaces() {
        return Stream.of("legal", "partner-a", "admin")
                .flatMap(account ->
                        Stream.of(Api.ENGINE_REST, Api.WEB_APPLICATIONS).map(api -> Arguments.of(account, api)));
    }

    @ParameterizedTest
    @MethodSource("everyoneThroughBothInterfaces")
    @DisplayName("By every call that takes variables, 400, and nothing is stored")
    void everyCallRefusesObjects(String account, Api api) throws IOException {
        for (String value : objects()) {
            String variables = "{\"variables\":{\"smuggled\":" + value + "}}";
            String modifications = "{\"modifications\":{\"smuggled\":" + value + "}}";
            for (String path : List.of(
                    "/task/" + task + "/complete",
                    "/task/" + task + "/submit-form",
                    "/task/" + task + "/resolve",
                    "/task/" + task + "/bpmnError",
                    "/process-definition/key/emergency-report/start",
                    "/process-definition/key/emergency-report/submit-form",
                    "/decision-definition/key/alert-colour/evaluate",
                    "/execution/none/signal",
                    "/execution/none/messageSubscriptions/some/trigger",
                    "/case-execution/none/complete",
                    "/process-instance/variables-async",
                    "/external-task/none/complete",
                    "/signal",
                    "/condition")) {
                refused(doors.post(api, account, path, variables), path + value);
            }
            for (String path : List.of(
                    "/task/" + task + "/variables",
                    "/task/" + task + "/localVariables",
                    "/process-instance/none/variables",
                    "/execution/none/localVariables",
                    "/case-execution/none/variables",
                    "/case-instance/none/variables")) {
                refused(doors.post(api, account, path, modifications), path + value);
                refused(doors.put(api, account, path + "/smuggled", value), path + value);
            }
            for (String keys : List.of(
                    "processVariables",
                    "processVariablesLocal",
                    "processVariablesToTriggeredScope",
                    "correlationKeys",
                    "localCorrelationKeys")) {
                refused(
                        doors.post(
                                api,
                                account,
                                "/message",
                                "{\"messageName\":\"cooperation.withdrawn\",\"" + keys + "\":{\"smuggled\":" + value
                                        + "}}"),
                        keys);
            }
            refused(
                    doors.post(
                            api,
                            account,
                            "/process-instance/none/modification",
                            "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"variables\":{\"smuggled\":" + value
                                    + "}}]}"),
                    "modification");
        }
        assertThat(runtime.createVariableInstanceQuery()
                        .variableName("smuggled")
                        .count())
                .isZero();
        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableName("smuggled")
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("everyoneThroughBothInterfaces")
    @DisplayName("Nor as a form with a file: neither bytes nor the name of a class")
    void uploadsRefuseObjects(String account, Api api) throws IOException {
        for (String path : List.of(
                "/task/" + task + "/variables/smuggled/data", "/task/" + task + "/localVariables/smuggled/data")) {
            Reply bytes = doors.upload(
                    api,
                    account,
                    path,
                    Map.of(),
                    "data",
                    "a.txt",
                    "application/octet-stream",
                    "x".getBytes(StandardCharsets.UTF_8));
            assertThat(bytes.isPlain("bytes").status()).isBetween(400, 403);
            Reply serialized = doors.upload(
                    api,
                    account,
                    path,
                    Map.of("valueType", "Bytes"),
                    "data",
                    "a.ser",
                    "application/x-java-serialized-object",
                    serialized());
            assertThat(serialized.isPlain("serialized").status()).isBetween(400, 415);
            Reply named = doors.upload(
                    api,
                    account,
                    path,
                    Map.of("type", "java.util.ArrayList<java.lang.Object>"),
                    "data",
                    "a.json",
                    "application/json",
                    "[]".getBytes(StandardCharsets.UTF_8));
            refused(named, "class");
        }
        assertThat(runtime.createVariableInstanceQuery()
                        .variableName("smuggled")
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":\"text\",\"type\":\"String\"}",
                "{\"value\":true,\"type\":\"Boolean\"}",
                "{\"value\":7,\"type\":\"Integer\"}",
                "{\"value\":7000000000,\"type\":\"Long\"}",
                "{\"value\":0.5,\"type\":\"Double\"}",
                "{\"value\":\"2027-03-01T00:00:00.000+0800\",\"type\":\"Date\"}",
                "{\"value\":\"[{\\\"a\\\":1}]\",\"type\":\"Json\"}",
                "{\"value\":\"JVBERi0xLjQK\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"a.pdf\",\"mimeType\":\"application/pdf\"}}",
                "{\"value\":\"untyped\"}"
            })
    @DisplayName("What people and systems need passes, and JSON is read in every way")
    void theEightTypesAreTaken(String value) {
        Reply stored = doors.put(Api.ENGINE_REST, "admin", "/task/" + task + "/localVariables/taken", value);

        // past this door; what no form asks for stops at the next one
        assertThat(stored.message()).isEqualTo("'taken' is not a field of this form.");
        tasks.setVariableLocal(
                task, "taken", SpinValues.jsonValue("[{\"a\":1}]").create());
        for (String question : List.of("", "?deserializeValue=true", "?deserializeValue=false")) {
            assertThat(doors.get(Api.ENGINE_REST, "admin", "/task/" + task + "/localVariables/taken" + question)
                            .isPlain(value)
                            .status())
                    .isEqualTo(200);
        }
        for (String path : List.of(
                "/task/" + task + "/variables",
                "/task/" + task + "/variables?deserializeValues=true",
                "/task/" + task + "/form-variables",
                "/variable-instance?taskIdIn=" + task,
                "/history/variable-instance?taskIdIn=" + task)) {
            assertThat(doors.get(Api.ENGINE_REST, "admin", path).isPlain(path).status())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    @DisplayName("A list or an object is sent as text of the type Json")
    void aListWithoutATypeIsRefused() {
        Reply list = doors.put(Api.ENGINE_REST, "admin", "/task/" + task + "/variables/smuggled", "{\"value\":[1]}");
        assertThat(list.status()).isEqualTo(400);
        assertThat(list.message()).contains("with the type Json");
        Reply object = doors.post(
                Api.ENGINE_REST,
                "admin",
                "/task/" + task + "/variables",
                "{\"modifications\":{\"smuggled\":{\"value\":{\"a\":1}}}}");
        assertThat(object.status()).isEqualTo(400);
        assertThat(object.message()).contains("smuggled");
    }

    @Test
    @DisplayName("No class is made of an object that stands in the database already")
    void storedObjectsAreNotRead() {
        tasks.setVariableLocal(
                task,
                "planted",
                Variables.serializedObjectValue("\"/tmp\"")
                        .objectTypeName("java.io.File")
                        .serializationDataFormat("application/json")
                        .create());
        for (String path : List.of(
                "/task/" + task + "/localVariables/planted?deserializeValue=true",
                "/task/" + task + "/localVariables?deserializeValues=true",
                "/task/" + task + "/variables",
                "/variable-instance?taskIdIn=" + task,
                "/history/variable-instance?taskIdIn=" + task + "&deserializeValues=true")) {
            Reply read = doors.get(Api.ENGINE_REST, "admin", path).isPlain(path);
            assertThat(read.body()).doesNotContain("absolutePath", "freeSpace");
        }
    }

    private static List<String> objects() throws IOException {
        String serialized = Base64.getEncoder().encodeToString(serialized());
        return List.of(
                "{\"value\":\"" + serialized
                        + "\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.util.ArrayList\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}",
                "{\"value\":\"[]\",\"type\":\"object\",\"valueInfo\":{\"objectTypeName\":\"java.util.ArrayList\",\"serializationDataFormat\":\"application/json\"}}",
                "{\"value\":\"" + serialized + "\",\"type\":\"Bytes\"}",
                "{\"value\":\"<a/>\",\"type\":\"Xml\"}",
                "{\"value\":7,\"type\":\"Short\"}",
                "{\"value\":7,\"type\":\"Number\"}",
                "{\"value\":\"x\",\"type\":\"java.io.File\"}",
                "{\"value\":\"[]\",\"type\":\"Json\",\"valueInfo\":{\"objectTypeName\":\"java.util.ArrayList\"}}");
    }

    private static byte[] serialized() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new ArrayList<>(List.of("a")));
        }
        return bytes.toByteArray();
    }

    private static void refused(Reply reply, String what) {
        assertThat(reply.status()).as("%s: %s", what, reply.body()).isEqualTo(400);
        assertThat(reply.message()).as(what).isEqualTo(REFUSAL);
    }
}
