package io.crossover;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The database of a test's application: H2 in memory, or with {@code -Dcrossover.test.database=postgres} a PostgreSQL
 * that the test starts.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (System.getProperty("crossover.test.database", "h2").equals("postgres")) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + startPostgres().getJdbcUrl("postgres", "postgres"),
                            "spring.datasource.username=postgres",
                            "crossover.people.administrator-password=admin",
                            // at the end of the tests the database may stop before the application does
                            "spring.datasource.hikari.connection-timeout=2000")
                    .applyTo(context);
        } else {
            TestPropertyValues.of("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
                            + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE")
                    .applyTo(context);
        }
    }

    private static EmbeddedPostgres startPostgres() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
