package io.crossover.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Course;
import io.crossover.cooperation.Steering;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine's history of what ended long ago goes; who decided what on which figures stays (G5). */
class HistoryCleanUpScenario extends Scenario {

    private static final Duration TEN_YEARS = Duration.ofDays(3650);
    private static final List<String> TABLES = List.of(
            "ACT_HI_PROCINST",
            "ACT_HI_ACTINST",
            "ACT_HI_TASKINST",
            "ACT_HI_VARINST",
            "ACT_HI_IDENTITYLINK",
            "ACT_HI_OP_LOG",
            "ACT_HI_JOB_LOG");

    @Autowired
    private CooperationPath line;

    @Autowired
    private Steering steering;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestRestTemplate http;

    @AfterEach
    void forgetTheJobs() {
        history.findHistoryCleanupJobs().forEach(job -> management.setJobDuedate(job.getId(), null));
    }

    @Test
    void G5_whatEndedTenYearsAgoLeavesTheEnginesTablesAndStaysInTheJournalAndTheRecord() {
        CooperationKey over = finished("Over and done with");
        CooperationKey running = line.propose("Runs on");
        String root = root(over);
        String runningRoot = root(running);
        Map<String, Long> before = rows(root);
        assertThat(before)
                .hasSameSizeAs(TABLES)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());
        JsonNode seen = seen(over);
        assertThat(seen.path("journal")).isNotEmpty();
        Map<String, Long> ofTheRunning = rows(runningRoot);

        play.advance(TEN_YEARS.minusDays(1));
        cleanUp();
        assertThat(rows(root)).as("a day too early").isEqualTo(before);

        play.advance(Duration.ofDays(2));
        cleanUp();
        assertThat(rows(root))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
        assertThat(seen(over)).isEqualTo(seen);
        assertThat(rows(runningRoot)).as("what is not over stays").isEqualTo(ofTheRunning);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T03:00, true", // a Wednesday night
        "2026-11-25T12:00, false",
        "2026-11-25T22:30, true",
        "2026-11-28T12:00, true", // a Saturday
        "2026-11-30T05:00, true", // the end of the weekend
        "2026-11-30T07:00, false"
    })
    void itRunsAtNightAndAtWeekendsInTheCooperationsZone(LocalDateTime time, boolean within) {
        Date date = Date.from(time.atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        assertThat(engine.getBatchWindowManager()
                        .getCurrentOrNextBatchWindow(date, engine)
                        .isWithin(date))
                .isEqualTo(within);
    }

    private CooperationKey finished(String title) {
        CooperationKey key = line.propose(title);
        new ResearchPath(play, key).describeResources();
        play.as("management", () -> {
            steering.change(key, Course.WITHDRAW, "The budget was cut");
            return key;
        });
        play.runJobs(key);
        assertThat(play.isOver(key, "cooperation")).isTrue();
        return key;
    }

    /** Again and again, as in a window: a single run ends after some hundred rows, and other scenarios left theirs. */
    private void cleanUp() {
        long before;
        do {
            before = allRows();
            cleanUpSome();
        } while (allRows() < before);
    }

    private long allRows() {
        return TABLES.stream()
                .mapToLong(table -> jdbc.sql("SELECT count(*) FROM " + table)
                        .query(Long.class)
                        .single())
                .sum();
    }

    private void cleanUpSome() {
        history.cleanUpHistoryAsync(true);
        List<Job> jobs = history.findHistoryCleanupJobs();
        assertThat(jobs).hasSize(1);
        management.executeJob(jobs.get(0).getId());
    }

    /** Of the whole tree of instances below this one. */
    private Map<String, Long> rows(String root) {
        return TABLES.stream().collect(Collectors.toMap(table -> table, table -> jdbc.sql(
                        "SELECT count(*) FROM " + table + " WHERE ROOT_PROC_INST_ID_ = :root")
                .param("root", root)
                .query(Long.class)
                .single()));
    }

    private String root(CooperationKey key) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(key.value())
                .rootProcessInstances()
                .singleResult()
                .getId();
    }

    private JsonNode seen(CooperationKey key) {
        return Objects.requireNonNull(http.withBasicAuth("management", "management")
                .getForObject("/api/cooperations/" + key, JsonNode.class));
    }
}
