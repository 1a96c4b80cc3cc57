package io.crossover.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server is killed again and again while people work; it starts again on the same database, and everything that it
 * had acknowledged is there, once. How long people work is set with {@code -Dcrossover.test.completions}, the tasks to
 * complete; there is a kill for each hundred of them, and one at least.
 */
class KilledServerTest {

    private static final int COMPLETIONS = Integer.getInteger("crossover.test.completions", 60);
    private static final int KILLS = Math.max(1, COMPLETIONS / 100);
    private static final int PEOPLE = 4;

    @Test
    void whatWasAcknowledgedIsThereOnAFile(@TempDir Path folder) throws SQLException {
        OwnServer.Builder server = OwnServer.onFile(folder);
        ResearchTeam team = workThroughKills(server);
        try (Books books = new Books("jdbc:h2:file:" + folder.resolve("crossover"), "sa", "")) {
            assertThat(team.surprises()).isEmpty();
            KeptWork.check(books, team);
        }
    }

    @Test
    void whatWasAcknowledgedIsThereOnPostgres() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            try (Books books = new Books(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres")) {
                String startedAt =
                        books.set("SELECT pg_postmaster_start_time()").toString();
                ResearchTeam team = workThroughKills(OwnServer.onPostgres(postgres));
                assertThat(team.surprises()).isEmpty();
                KeptWork.check(books, team);
                assertThat(books.set("SELECT pg_postmaster_start_time()"))
                        .as("the database itself was never restarted")
                        .hasToString(startedAt);
            }
        }
    }

    private static ResearchTeam workThroughKills(OwnServer.Builder builder) {
        try (RestartedServer server = new RestartedServer(builder);
                ResearchTeam team = new ResearchTeam(PEOPLE, server::now)) {
            for (int kill = 1; kill <= KILLS; kill++) {
                awaitCompletions(team, kill * COMPLETIONS / (KILLS + 1));
                server.killAndStart();
            }
            awaitCompletions(team, COMPLETIONS);
            team.close();
            return team;
        }
    }

    private static void awaitCompletions(ResearchTeam team, int completions) {
        Awaitility.await(completions + " completions")
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(5))
                .failFast(() -> assertThat(team.surprises()).isEmpty())
                .until(() -> team.completions().size() >= completions);
    }

    /** A server that comes back. */
    private static final class RestartedServer implements AutoCloseable {

        private final OwnServer.Builder builder;
        private volatile OwnServer now;

        RestartedServer(OwnServer.Builder builder) {
            this.builder = builder;
            this.now = builder.start();
        }

        OwnServer now() {
            return now;
        }

        void killAndStart() {
            now.kill();
            now = builder.start();
        }

        @Override
        public void close() {
            now.close();
        }
    }
}
