package io.crossover.examples.store;

import io.crossover.cooperation.CooperationKey;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cooperation an example became, and whether it is finished and therefore never touched again. */
@Component
public class ExampleTable {

    private final JdbcClient jdbc;

    ExampleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<CooperationKey> started(String name) {
        return jdbc.sql("SELECT cooperation_key FROM example WHERE name = :name")
                .param("name", name)
                .query(String.class)
                .optional()
                .map(CooperationKey::new);
    }

    public boolean isFinished(String name) {
        return jdbc.sql("SELECT finished FROM example WHERE name = :name")
                .param("name", name)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    public void start(String name, CooperationKey key) {
        jdbc.sql("INSERT INTO example (name, cooperation_key, finished) VALUES (:name, :key, FALSE)")
                .param("name", name)
                .param("key", key.value())
                .update();
    }

    public void finish(String name) {
        jdbc.sql("UPDATE example SET finished = TRUE WHERE name = :name")
                .param("name", name)
                .update();
    }
}
