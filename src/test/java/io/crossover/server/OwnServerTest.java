package io.crossover.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnServerTest {

    @Test
    void startsOnAFileAnswersAndStops(@TempDir Path folder) {
        try (OwnServer server = OwnServer.onFile(folder).start()) {
            assertThat(server.asNobody().get("/api/cooperations").statusCode()).isEqualTo(401);
            assertThat(server.as("management").read("/api/cooperations")).isEmpty();
            server.stop();
            assertThat(server.isAlive()).isFalse();
        }
    }

    @Test
    void inProductionThereAreNoDemoAccounts() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                OwnServer server = OwnServer.onPostgres(postgres)
                        .profile("postgres")
                        .environment("CROSSOVER_ADMIN_PASSWORD", "Crossover-2026-first")
                        .start()) {
            assertThat(server.as("management").get("/api/cooperations").statusCode())
                    .isEqualTo(401);
            assertThat(server.as("admin", "Crossover-2026-first")
                            .get("/engine-rest/user")
                            .body())
                    .contains("admin");
        }
    }
}
