package io.crossover.execution.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.execution.ReadinessCheck;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The checks of the readiness gate; each passage of the gate has its own (E7). */
@Component
public class ReadinessChecks {

    private final JdbcClient jdbc;
    private final Journal journal;

    ReadinessChecks(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Opens the gate anew with all its checks still to be made, and answers their ids. */
    public List<Long> open(CooperationKey key, List<ReadinessCheck> checks) {
        int passage = 1 + latestPassage(key);
        checks.forEach(check -> jdbc.sql(
                        """
                        INSERT INTO readiness_check (cooperation_key, passage, name, question, group_id)
                        VALUES (:key, :passage, :name, :question, :group)""")
                .param("key", key.value())
                .param("passage", passage)
                .param("name", check.name())
                .param("question", check.question())
                .param("group", check.group())
                .update());
        return jdbc.sql(
                        "SELECT id FROM readiness_check WHERE cooperation_key = :key AND passage = :passage ORDER BY id")
                .param("key", key.value())
                .param("passage", passage)
                .query(Long.class)
                .list();
    }

    public ReadinessCheck get(long id) {
        return jdbc.sql("SELECT * FROM readiness_check WHERE id = :id")
                .param("id", id)
                .query(ReadinessChecks::check)
                .single();
    }

    /** Keeps what was found; whether it is green. */
    public boolean found(CooperationKey key, long id, String colour, @Nullable String remark) {
        ReadinessCheck found = get(id).found(colour, remark);
        jdbc.sql("UPDATE readiness_check SET colour = :colour, remark = :remark WHERE id = :id")
                .param("colour", found.colour())
                .param("remark", found.remark())
                .param("id", id)
                .update();
        journal.record(
                key,
                JournalKind.COLOUR,
                "Readiness of '%s' is %s".formatted(found.name(), colour),
                found.remark() == null ? Map.of() : Map.of("remark", found.remark()));
        return found.isGreen();
    }

    /** The checks of the newest passage. */
    public List<ReadinessCheck> ofLatestPassage(CooperationKey key) {
        return jdbc.sql("SELECT * FROM readiness_check WHERE cooperation_key = :key AND passage = :passage ORDER BY id")
                .param("key", key.value())
                .param("passage", latestPassage(key))
                .query(ReadinessChecks::check)
                .list();
    }

    private int latestPassage(CooperationKey key) {
        return jdbc.sql("SELECT coalesce(max(passage), 0) FROM readiness_check WHERE cooperation_key = :key")
                .param("key", key.value())
                .query(Integer.class)
                .single();
    }

    private static ReadinessCheck check(ResultSet row, int number) throws SQLException {
        return new ReadinessCheck(
                row.getString("name"),
                row.getString("question"),
                row.getString("group_id"),
                row.getString("colour"),
                row.getString("remark"));
    }
}
