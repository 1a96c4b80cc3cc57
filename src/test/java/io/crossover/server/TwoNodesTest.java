package io.crossover.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several nodes on one PostgreSQL, from the empty database on: they start at the same moment, one is killed in the middle
 * of its jobs, a newer release joins, one leaves and comes back as the older release, and people work all the while.
 */
class TwoNodesTest {

    private static final String JOBS_UNDER_WAY =
            "SELECT LOCK_OWNER_ FROM ACT_RU_JOB WHERE LOCK_OWNER_ IS NOT NULL AND HANDLER_TYPE_ = 'async-continuation'";

    private final EmbeddedPostgres postgres;
    private final Path folder;

    TwoNodesTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.postgres = EmbeddedPostgres.start();
    }

    @Test
    void nothingIsLostAndNothingIsDoneTwiceWhileNodesComeAndGo() throws Exception {
        try (postgres;
                Books books = new Books(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
                Nodes nodes = new Nodes()) {
            OwnServer killed = nodes.add(node().launch());
            OwnServer staying = nodes.add(node().launch());
            killed.awaitReady();
            staying.awaitReady();
            anEmptyDatabaseWasSetUpOnce(books);

            try (ResearchTeam team = new ResearchTeam(3, nodes::next)) {
                aKilledNodesJobsAreDoneWithinAMinute(nodes, killed, staying, team, books);
                aNewerReleaseJoins(nodes, books);
                goOn(team, 20);
                aNodeLeavesInOrderAndComesBackAsTheOlderRelease(nodes, staying, books);
                goOn(team, 20);
                lateTasksAreRemindedOfOnce(team, books);
                team.close();
                assertThat(team.surprises()).isEmpty();
                KeptWork.check(books, team);
            }
        }
    }

    private OwnServer.Builder node() throws IOException {
        return OwnServer.onPostgres(postgres)
                .with("crossover.deadlines.every", "PT1S")
                .with("crossover.calendar.file", dayAndNight().toString());
    }

    private static void anEmptyDatabaseWasSetUpOnce(Books books) throws SQLException {
        assertThat(books.count("SELECT count(*) FROM ACT_RE_DEPLOYMENT"))
                .as("deployments")
                .isEqualTo(1);
        assertThat(books.count("SELECT max(VERSION_) FROM ACT_RE_PROCDEF")).isEqualTo(1);
        assertThat(books.counts("SELECT NAME_, count(*) FROM ACT_RU_FILTER GROUP BY NAME_ HAVING count(*) > 1"))
                .as("filters made twice")
                .isEmpty();
        assertThat(
                        books.counts(
                                """
                        SELECT GROUP_ID_, RESOURCE_TYPE_, RESOURCE_ID_, count(*) FROM ACT_RU_AUTHORIZATION
                        WHERE GROUP_ID_ IS NOT NULL GROUP BY GROUP_ID_, RESOURCE_TYPE_, RESOURCE_ID_ HAVING count(*) > 1"""))
                .as("authorizations given twice")
                .isEmpty();
        assertThat(books.count("SELECT count(*) FROM deployed_release")).isEqualTo(1);
    }

    /** Jobs of both nodes stand still in the middle, since the table that they write to is held; then one node dies. */
    private static void aKilledNodesJobsAreDoneWithinAMinute(
            Nodes nodes, OwnServer killed, OwnServer staying, ResearchTeam team, Books books) throws SQLException {
        Set<String> proposed = new TreeSet<>();
        Instant killedAt;
        try (HeldTable candidates = new HeldTable(books, "candidate")) {
            await().untilAsserted(() -> {
                if (proposed.size() < 20) {
                    proposed.add(team.propose(killed));
                    proposed.add(team.propose(staying));
                }
                assertThat(books.set(JOBS_UNDER_WAY))
                        .as("nodes that are in the middle of jobs")
                        .hasSize(2);
            });
            nodes.remove(killed).kill();
            killedAt = Instant.now();
        }
        String begun = "SELECT BUSINESS_KEY_ FROM ACT_HI_PROCINST WHERE PROC_DEF_KEY_ = 'research'";
        Duration left = Duration.between(Instant.now(), killedAt.plus(1, ChronoUnit.MINUTES));
        await().atMost(left).untilAsserted(() -> assertThat(books.set(begun)).containsAll(proposed));
    }

    private void aNewerReleaseJoins(Nodes nodes, Books books) throws Exception {
        Path newer = folder.resolve("newer");
        Files.createDirectories(newer.resolve("processes"));
        Files.writeString(newer.resolve("processes/dispute.bpmn"), disputeNamed("Newer: "));
        Path built = Files.writeString(
                newer.resolve("build-info.properties"),
                "build.version=2\nbuild.time=" + Instant.now().plus(1, ChronoUnit.DAYS) + "\n");
        nodes.add(node().with(newer)
                .with("spring.info.build.location", built.toUri().toString())
                .start());
        assertThat(disputes(books)).isEqualTo("[1, 2 Newer]");
    }

    private void aNodeLeavesInOrderAndComesBackAsTheOlderRelease(Nodes nodes, OwnServer leaving, Books books)
            throws Exception {
        nodes.remove(leaving).stop();
        assertThat(leaving.output()).contains("Graceful shutdown complete").doesNotContain("Exception");
        OwnServer older = nodes.add(node().start());
        assertThat(disputes(books)).as("an older release deploys nothing older").isEqualTo("[1, 2 Newer]");
        assertThat(older.output()).contains("A newer release has deployed dispute.bpmn already");
    }

    /** Every node sweeps each second; what one has seen to, none sees to again (G1). */
    private static void lateTasksAreRemindedOfOnce(ResearchTeam team, Books books) throws SQLException {
        for (int batch = 1; batch <= 3; batch++) {
            String late = "FROM ACT_RU_TASK WHERE TASK_DEF_KEY_ = 'userTask_choosePartners'";
            books.change("UPDATE ACT_RU_TASK SET DUE_DATE_ = now() - interval '%d minutes' WHERE ID_ IN (SELECT ID_ %s"
                            .formatted(10, late)
                    + " AND DUE_DATE_ > now() ORDER BY ID_ LIMIT 2)");
            await().untilAsserted(() -> assertThat(books.count("SELECT count(*) FROM task_deadline_step"))
                    .isEqualTo(books.count("SELECT count(*) " + late + " AND DUE_DATE_ < now()")));
        }
        assertThat(books.counts("SELECT cooperation_key, what, count(*) FROM journal_entry WHERE kind = 'REMINDER'"
                        + " GROUP BY cooperation_key, what"))
                .hasSize(6)
                .allSatisfy((task, reminders) -> assertThat(reminders).isEqualTo(1));
        assertThat(team.surprises()).isEmpty();
    }

    private static void goOn(ResearchTeam team, int completions) {
        int before = team.completions().size();
        await().failFast(() -> assertThat(team.surprises()).isEmpty())
                .until(() -> team.completions().size() >= before + completions);
    }

    private static String disputes(Books books) throws SQLException {
        return books.set(
                        "SELECT VERSION_ || CASE WHEN NAME_ LIKE 'Newer: %' THEN ' Newer' ELSE '' END FROM ACT_RE_PROCDEF"
                                + " WHERE KEY_ = 'dispute'")
                .toString();
    }

    private static String disputeNamed(String prefix) throws IOException {
        try (InputStream model = TwoNodesTest.class.getResourceAsStream("/processes/dispute.bpmn")) {
            String text = new String(Objects.requireNonNull(model).readAllBytes(), StandardCharsets.UTF_8);
            return text.replace(
                    "<bpmn:process id=\"dispute\" name=\"", "<bpmn:process id=\"dispute\" name=\"" + prefix);
        }
    }

    /** Reminders go out in working hours only; this test runs at any hour. */
    private Path dayAndNight() throws IOException {
        return Files.writeString(
                folder.resolve("day-and-night.yaml"),
                """
                time zone: Asia/Shanghai
                hours: 00:00-23:59:59.999
                weekdays: [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday]
                days off:
                working days:
                confirmed until: %1$s
                ends: %1$s
                """
                        .formatted(LocalDate.now().plusYears(1)));
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(100));
    }
}
