package io.crossover.people.deputy;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

@Component
class AbsenceTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    AbsenceTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that are not over, soonest first. */
    List<Absence> open() {
        return jdbc.sql(
                        """
                        SELECT id, person, deputy, starts_at, ends_at, set_by FROM absence
                        WHERE ends_at > :now ORDER BY starts_at, id""")
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) -> new Absence(
                        row.getLong("id"),
                        row.getString("person"),
                        row.getString("deputy"),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                        row.getString("set_by")))
                .list();
    }

    /** Until the transaction ends nobody else sets or ends an absence. */
    void takeTurn() {
        jdbc.sql("SELECT id FROM absence_turn WHERE id = 1 FOR UPDATE")
                .query(Integer.class)
                .single();
    }

    long insert(Absence absence) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        INSERT INTO absence (person, deputy, starts_at, ends_at, set_by, set_at)
                        VALUES (:person, :deputy, :from, :until, :by, :now)""")
                .param("person", absence.person())
                .param("deputy", absence.deputy())
                .param("from", absence.from().atOffset(ZoneOffset.UTC))
                .param("until", absence.until().atOffset(ZoneOffset.UTC))
                .param("by", absence.setBy())
                .param("now", OffsetDateTime.now(clock))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void endAt(long id, Instant until) {
        jdbc.sql("UPDATE absence SET ends_at = :until WHERE id = :id")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void delete(long id) {
        jdbc.sql("DELETE FROM absence WHERE id = :id").param("id", id).update();
    }
}
