package io.crossover.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.scenario.Scenario;
import io.crossover.security.Doors.Api;
import io.crossover.security.Doors.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("Door 11: nobody asks for everything at once, and a file is small and what it says it is")
class Door11LimitsScenario extends Scenario {

    private static final int PAGE = 2000;
    private static final int MEGABYTE = 1024 * 1024;
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII);
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private DataSource database;

    private Doors doors;
    private String task;

    @BeforeEach
    void aTask() {
        doors = new Doors(port);
        Task made = tasks.newTask();
        made.setName("Uploads");
        tasks.saveTask(made);
        task = made.getId();
    }

    @AfterEach
    void removeTheTask() {
        tasks.deleteTask(task, true);
        new JdbcTemplate(database).update("DELETE FROM ACT_ID_GROUP WHERE ID_ LIKE 'page-%'");
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGINE_REST", "WEB_APPLICATIONS"})
    @DisplayName("A list without a limit ends at the page's; a larger one is refused; the next page is there")
    void aListHasAnEnd(Api api) {
        new JdbcTemplate(database)
                .batchUpdate(
                        "INSERT INTO ACT_ID_GROUP (ID_, REV_, NAME_, TYPE_) VALUES (?, 1, 'Page', 'PAGE')",
                        IntStream.range(0, PAGE + 5)
                                .mapToObj(number -> new Object[] {"page-" + number})
                                .toList());
        String pages = "/group?type=PAGE";

        assertThat(doors.get(api, "admin", "/group/count?type=PAGE")
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(PAGE + 5);
        assertThat(doors.get(api, "admin", pages).json()).hasSize(PAGE);
        assertThat(doors.post(api, "admin", "/group", "{\"type\":\"PAGE\"}").json())
                .hasSize(PAGE);
        assertThat(doors.get(api, "admin", pages + "&maxResults=" + PAGE).json())
                .hasSize(PAGE);
        assertThat(doors.get(api, "admin", pages + "&firstResult=" + PAGE).json())
                .hasSize(5);
        for (String wrong : List.of("2001", "-1", "all", "", "9999999999", "1&maxResults=5000")) {
            Reply refused =
                    doors.get(api, "admin", pages + "&maxResults=" + wrong).isPlain(wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.message()).contains("maxResults");
        }
        assertThat(doors.get(api, "admin", pages + "&firstResult=-1").status()).isEqualTo(400);
    }

    @Test
    @DisplayName("What Tasklist, Cockpit and Admin ask for without a limit is answered")
    void thePagesWork() {
        for (String path : List.of(
                "/filter?resourceType=Task",
                "/process-definition?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true",
                "/process-definition/statistics?rootIncidents=true",
                "/decision-definition?latestVersion=true",
                "/deployment",
                "/user",
                "/group",
                "/authorization?resourceType=0",
                "/task",
                "/history/task",
                "/history/process-instance",
                "/incident",
                "/batch/statistics",
                "/job-definition",
                "/version")) {
            assertThat(doors.get(Api.WEB_APPLICATIONS, "admin", path).status())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    static Stream<Arguments> filesThatAreRefused() throws IOException {
        byte[] program = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0};
        byte[] windows = "MZ\0\0".getBytes(StandardCharsets.US_ASCII);
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("../../etc/cron.d/x.pdf", "application/pdf", PDF, 400),
                Arguments.of("..\\\\x.pdf", "application/pdf", PDF, 400),
                Arguments.of("/etc/x.pdf", "application/pdf", PDF, 400),
                Arguments.of("C:\\\\x.pdf", "application/pdf", PDF, 400),
                Arguments.of("a..pdf", "application/pdf", PDF, 400),
                Arguments.of("x".repeat(300) + ".pdf", "application/pdf", PDF, 400),
                Arguments.of("report.pdf", "application/pdf", program, 415),
                Arguments.of("report.exe", "application/octet-stream", windows, 415),
                Arguments.of("report.pdf", "application/pdf", windows, 415),
                Arguments.of("report.pdf", "image/png", PDF, 415),
                Arguments.of("report.png", "application/pdf", PDF, 415),
                Arguments.of("page.html", "text/html", page, 415),
                Arguments.of("page.txt", "text/plain", page, 415),
                Arguments.of(
                        "drawing.svg",
                        "image/svg+xml",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8),
                        415),
                Arguments.of("archive.zip", "application/zip", archive("a.txt", 10), 415),
                Arguments.of("bomb.docx", WORD, archive("word/document.xml", 150 * MEGABYTE), 413),
                Arguments.of("broken.docx", WORD, "PK\3\4 this is no archive".getBytes(StandardCharsets.US_ASCII), 400),
                Arguments.of("large.pdf", "application/pdf", padded(PDF, 11 * MEGABYTE), 413),
                Arguments.of("huge.pdf", "application/pdf", padded(PDF, 17 * MEGABYTE), 413));
    }

    @ParameterizedTest
    @MethodSource("filesThatAreRefused")
    @DisplayName(
            "A file with a way to another folder, of a wrong type, too large, or unpacking without end: 4xx, no row")
    void filesAreRefused(String name, String type, byte[] content, int status) {
        for (Api api : List.of(Api.ENGINE_REST, Api.WEB_APPLICATIONS)) {
            Reply attached = doors.upload(
                    api,
                    "admin",
                    "/task/" + task + "/attachment/create",
                    Map.of("attachment-name", "a", "attachment-type", "b"),
                    "content",
                    name,
                    type,
                    content);
            assertThat(attached.isPlain(name).status()).as(attached.body()).isEqualTo(status);
            Reply variable = doors.upload(
                    api,
                    "admin",
                    "/task/" + task + "/variables/file/data",
                    Map.of("valueType", "File"),
                    "data",
                    name,
                    type,
                    content);
            assertThat(variable.isPlain(name).status()).as(variable.body()).isEqualTo(status);
        }
        Reply inJson = doors.put(
                Api.ENGINE_REST,
                "admin",
                "/task/" + task + "/variables/file",
                "{\"type\":\"File\",\"value\":\"" + Base64.getEncoder().encodeToString(content)
                        + "\",\"valueInfo\":{\"filename\":\"" + name + "\",\"mimeType\":\"" + type + "\"}}");
        assertThat(inJson.isPlain(name).status()).as(inJson.body()).isBetween(400, 415);
        assertThat(tasks.getTaskAttachments(task)).isEmpty();
        assertThat(tasks.getVariables(task)).isEmpty();
    }

    static Stream<Arguments> filesThatAreTaken() throws IOException {
        return Stream.of(
                Arguments.of("report.pdf", "application/pdf", PDF),
                Arguments.of("合作协议.pdf", "application/octet-stream", PDF),
                Arguments.of("agreement.docx", WORD, archive("word/document.xml", 2000)),
                Arguments.of(
                        "figures.csv",
                        "text/csv",
                        "kpi,at,value\nsales,2027-03-01,7\n".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("notes.txt", "text/plain", "notes".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "picture.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13
                        }));
    }

    @ParameterizedTest
    @MethodSource("filesThatAreTaken")
    @DisplayName("What people work with is not stopped for its kind")
    void filesAreTaken(String name, String type, byte[] content) {
        Reply attached = doors.upload(
                Api.WEB_APPLICATIONS,
                "admin",
                "/task/" + task + "/attachment/create",
                Map.of("attachment-name", "a", "attachment-type", "b"),
                "content",
                name,
                type,
                content);
        // past this door; what no form asks for stops at the next one
        assertThat(attached.status()).as(attached.body()).isEqualTo(403);
        assertThat(attached.message()).isEqualTo("A file is added in the form of a task that asks for it.");
    }

    @Test
    @DisplayName("A deployment's files keep to their folder, too")
    void deploymentsHaveNames() {
        for (String name : List.of("../x.bpmn", "..\\\\x.bpmn", "/x.bpmn")) {
            Reply reply = doors.upload(
                    Api.ENGINE_REST,
                    "process-owner",
                    "/deployment/create",
                    Map.of("deployment-name", "door"),
                    "data",
                    name,
                    "text/xml",
                    "<a/>".getBytes(StandardCharsets.UTF_8));
            assertThat(reply.isPlain(name).status()).as(name).isEqualTo(400);
        }
    }

    @Test
    @DisplayName("A body over the limit is refused with 413, announced or not, by the engine's interfaces and ours")
    void bodiesHaveAnEnd() {
        byte[] large = "[".repeat(17 * MEGABYTE).getBytes(StandardCharsets.US_ASCII);
        assertThat(doors.send(Api.ENGINE_REST, "data", "POST", "/task", "application/json", large)
                        .isPlain("large")
                        .status())
                .isEqualTo(413);
        assertThat(doors.sendUnannounced(Api.ENGINE_REST, "data", "/task", "application/json", large)
                        .isPlain("large")
                        .status())
                .isEqualTo(413);
        assertThat(doors.send(Api.OURS, "data", "PUT", "/cooperations/COOP-2026-0001/kpis", "application/json", large)
                        .isPlain("large for us")
                        .status())
                .isEqualTo(413);
    }

    @Test
    @DisplayName("Lists in lists without end are refused")
    void depthHasAnEnd() {
        String deep = "{\"orQueries\":[".repeat(60) + "]}".repeat(60);
        Reply reply = doors.post(Api.ENGINE_REST, "legal", "/task", deep).isPlain("deep");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains("in one another");
    }

    private static byte[] padded(byte[] content, int size) {
        byte[] padded = new byte[size];
        System.arraycopy(content, 0, padded, 0, content.length);
        return padded;
    }

    /** An office document as far as its first entries tell, with one more entry of zeros. */
    private static byte[] archive(String entry, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(new ZipEntry("[Content_Types].xml"));
            archive.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            archive.putNextEntry(new ZipEntry(entry));
            byte[] block = new byte[Math.min(size, MEGABYTE)];
            for (int written = 0; written < size; written += block.length) {
                archive.write(block);
            }
        }
        return bytes.toByteArray();
    }
}
