package io.crossover.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.Proposal;
import io.crossover.cooperation.Proposing;
import io.crossover.cooperation.RecordSection;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

/** A step of ours fails, since a table that it writes to is away for a while. */
class FailingStepScenario extends Scenario {

    private static final String RESOURCES =
            """
            {"variables": {"brandReach": {"value": "1.2 million members"}, "onlineChannels": {"value": "App"},
             "offlineChannels": {"value": "210 shops"}, "customerData": {"value": "Purchases"},
             "technology": {"value": "Open coupon interface"}, "supplyChain": {"value": "Own roastery"},
             "dataSources": {"value": "CRM"}, "tagAccuracy": {"value": "92.5"}}}""";

    @Autowired
    private Proposing proposing;

    @Autowired
    private CooperationPath line;

    @Autowired
    private Journal journal;

    @Autowired
    private CooperationRecord record;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestRestTemplate http;

    @LocalServerPort
    private int port;

    @Test
    void itIsTriedAgainAfterGrowingPausesThenIsOneIncidentInCockpitThatARetryFinishes() throws Exception {
        CooperationKey key = proposed("Fails by itself");
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key.value())
                .singleResult()
                .getId();
        List<Duration> pauses = new ArrayList<>();
        try (MissingTable candidates = new MissingTable("candidate")) {
            for (Job job = job(instance); pauses.isEmpty() || job.getRetries() > 0; job = job(instance)) {
                assertThat(incidents(instance)).isZero();
                play.setTime(Instant.now().plus(1, java.time.temporal.ChronoUnit.DAYS));
                Instant now = ClockUtil.getCurrentTime().toInstant();
                String failing = job.getId();
                assertThatThrownBy(() -> management.executeJob(failing)).hasStackTraceContaining("andidate");
                if (job(instance).getRetries() > 0) {
                    pauses.add(Duration.between(now, job(instance).getDuedate().toInstant()));
                }
            }
        }
        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(10),
                        Duration.ofHours(1));
        assertThat(incidents(instance)).isEqualTo(1);
        assertThat(incidentsInCockpit(instance)).isEqualTo("{\"count\":1}");
        assertThat(play.tasks(key, "userTask_describeResources")).isEmpty();

        assertThat(send(
                                "management",
                                HttpMethod.PUT,
                                "/engine-rest/job/" + job(instance).getId() + "/retries",
                                """
                        {"retries": 1}""")
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        play.runJobs(key);

        assertThat(incidents(instance)).isZero();
        assertThat(play.tasks(key, "userTask_describeResources")).hasSize(1);
        assertThat(play.passed(instance)).contains("serviceTask_openCooperation");
    }

    @Test
    void inAPersonsCompletionItUndoesEverythingAndTellsThemSo() {
        CooperationKey key = line.propose("Fails in a completion");
        Task task = play.claim(key, "userTask_describeResources", "business-development");
        List<JournalEntry> before = journal.of(key);
        String submit = "/engine-rest/task/" + task.getId() + "/submit-form";

        ResponseEntity<String> failed;
        try (MissingTable records = new MissingTable("cooperation_record")) {
            failed = send("business-development", HttpMethod.POST, submit, RESOURCES);
        }
        assertThat(failed.getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(failed.getBody())
                .contains("went wrong on our side", "Try again")
                .doesNotContainIgnoringCase("SQL", "cooperation_record", "exception", "delegate");
        assertThat(play.task(key, "userTask_describeResources").getAssignee()).isEqualTo("business-development");
        assertThat(journal.of(key)).as("ours: the entry of the completion").isEqualTo(before);
        assertThat(runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(task.getProcessInstanceId())
                        .variableName("brandReach")
                        .count())
                .as("the engine's: what was submitted")
                .isZero();
        assertThat(record.find(key, RecordSection.INVENTORY, Map.class)).isEmpty();

        assertThat(send("business-development", HttpMethod.POST, submit, RESOURCES)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(journal.of(key).stream()
                        .filter(entry -> entry.kind() == JournalKind.TASK)
                        .toList())
                .hasSize(1);
        assertThat(record.find(key, RecordSection.INVENTORY, Map.class)).isPresent();
    }

    @Test
    void ourTablesAndTheEnginesAreWrittenInOneTransaction(
            @Autowired SpringProcessEngineConfiguration engine,
            @Autowired PlatformTransactionManager transactions,
            @Autowired DataSource database) {
        assertThat(engine.getTransactionManager()).isSameAs(transactions);
        assertThat(((DataSourceTransactionManager) transactions).getDataSource())
                .isSameAs(database);
        assertThat(((TransactionAwareDataSourceProxy) engine.getDataSource()).getTargetDataSource())
                .isSameAs(database);
    }

    private CooperationKey proposed(String title) {
        Proposal proposal = new Proposal(
                title,
                "new-customers",
                "Moonlight Coffee",
                "Office workers",
                LocalDate.of(2027, 6, 1),
                LocalDate.of(2027, 6, 30),
                Proposal.budget("CNY", new BigDecimal("500000")),
                false,
                null);
        return play.as("business-development", () -> proposing.propose(proposal, List.of(CooperationPath.BOOKSHOP)));
    }

    private Job job(String instance) {
        return management.createJobQuery().processInstanceId(instance).singleResult();
    }

    private long incidents(String instance) {
        return runtime.createIncidentQuery().processInstanceId(instance).count();
    }

    private ResponseEntity<String> send(String account, HttpMethod method, String path, String json) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.withBasicAuth(account, account)
                .exchange(path, method, new HttpEntity<>(json, headers), String.class);
    }

    /** What Cockpit's page of the instance asks for, in a manager's session. */
    private String incidentsInCockpit(String instance) throws IOException, InterruptedException {
        CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler((CookieHandler) cookies).build();
        URI server = URI.create("http://localhost:" + port);
        browser.send(
                HttpRequest.newBuilder(server.resolve("/camunda/app/cockpit/default/"))
                        .build(),
                BodyHandlers.ofString());
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
        assertThat(browser.send(
                                HttpRequest.newBuilder(
                                                server.resolve("/camunda/api/admin/auth/user/default/login/cockpit"))
                                        .header("X-XSRF-TOKEN", token)
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .header("Accept", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString(
                                                "username=management&password=management"))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        return browser.send(
                        HttpRequest.newBuilder(server.resolve(
                                        "/camunda/api/cockpit/plugin/base/default/incident/count?processInstanceIdIn="
                                                + instance))
                                .header("Accept", "application/json")
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    /** A table that is away until it is closed. */
    private final class MissingTable implements AutoCloseable {

        private final String name;

        MissingTable(String name) {
            this.name = name;
            jdbc.sql("ALTER TABLE " + name + " RENAME TO " + name + "_away").update();
        }

        @Override
        public void close() {
            jdbc.sql("ALTER TABLE " + name + "_away RENAME TO " + name).update();
        }
    }
}
