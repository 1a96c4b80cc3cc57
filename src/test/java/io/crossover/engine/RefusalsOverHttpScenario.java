package io.crossover.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** A refusal reaches the caller with its status and its own sentence, without the engine's words around it. */
class RefusalsOverHttpScenario extends Scenario {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private String deployment;
    private String task;

    @BeforeEach
    void startATask() throws IOException {
        String folder = "io/crossover/engine/";
        deployment = repository
                .createDeployment()
                .addInputStream("test-note.bpmn", new ClassPathResource(folder + "test-note.bpmn").getInputStream())
                .addInputStream("test-note.form", new ClassPathResource(folder + "test-note.form").getInputStream())
                .deploy()
                .getId();
        String instance = runtime.startProcessInstanceByKey("test-note").getId();
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @AfterEach
    void undeploy() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void whatTheFormRefusesIs400() {
        answers(post("legal", "/engine-rest/task/" + task + "/claim", Map.of("userId", "legal")), 204, null);
        answers(
                post(
                        "legal",
                        "/engine-rest/task/" + task + "/submit-form",
                        Map.of("variables", Map.of("note", Map.of("value", "far too long")))),
                400,
                "Note: must have at most 5 characters.");
        answers(
                post(
                        "legal",
                        "/engine-rest/task/" + task + "/complete",
                        Map.of("variables", Map.of("bottomLine", Map.of("value", 1)))),
                400,
                "'bottomLine' is not a field of this form; Note: is required.");
    }

    @Test
    void whoMayNotIs403AndWhatIsGoneIs404AndWhatIsTakenIs409() {
        answers(
                post("legal", "/engine-rest/task/" + task + "/claim", Map.of("userId", "legal-2")),
                403,
                "A task can be claimed only for oneself.");
        post("legal-2", "/engine-rest/task/" + task + "/claim", Map.of("userId", "legal-2"));
        answers(
                post("legal", "/engine-rest/task/" + task + "/claim", Map.of("userId", "legal")),
                409,
                "Somebody was faster: this task is held by legal-2.");
        answers(
                post("legal", "/engine-rest/task/gone/submit-form", Map.of("variables", Map.of())),
                404,
                "This task is no longer open: somebody finished it, or it was withdrawn.");
    }

    @Test
    void aModelThatCannotRunIsNotDeployed() {
        answers(
                deploy("test-wrong.bpmn", "<!DOCTYPE x><definitions/>"),
                400,
                "Not deployed, because of this:\ntest-wrong.bpmn: it has a DOCTYPE, which is not allowed");
        answers(
                deploy(
                        "test-wrong.bpmn",
                        """
                        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
                          <process id="test-wrong" isExecutable="true">
                            <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="serviceTask_run"/>
                            <serviceTask id="serviceTask_run" camunda:delegateExpression="${nothingThere}"/>
                          </process>
                        </definitions>"""),
                400,
                "Not deployed, because of this:\ntest-wrong.bpmn: serviceTask_run: there is no bean 'nothingThere'");
    }

    private ResponseEntity<JsonNode> deploy(String name, String content) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("deployment-name", "test");
        parts.add("data", new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return http.withBasicAuth("process-owner", "process-owner")
                .postForEntity("/engine-rest/deployment/create", new HttpEntity<>(parts, headers), JsonNode.class);
    }

    private ResponseEntity<JsonNode> post(String person, String path, Map<String, ?> body) {
        return http.withBasicAuth(person, person).postForEntity(path, body, JsonNode.class);
    }

    private static void answers(ResponseEntity<JsonNode> answer, int status, @Nullable String message) {
        assertThat(answer.getStatusCode().value()).as("%s", answer).isEqualTo(status);
        if (message != null) {
            assertThat(Objects.requireNonNull(answer.getBody()).path("message").asText())
                    .isEqualTo(message);
        }
    }
}
