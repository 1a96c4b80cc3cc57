package io.crossover.emergency.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.EmergencyKind;
import io.crossover.emergency.Incident;
import io.crossover.emergency.IncidentLine;
import io.crossover.emergency.Interest;
import io.crossover.emergency.LineResult;
import io.crossover.emergency.Playbook;
import io.crossover.emergency.PlaybookLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** The rows of incidents and of their lines of work. */
@Component
class Incidents {

    private final JdbcClient jdbc;
    private final Clock clock;

    Incidents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long open(CooperationKey key, EmergencyKind kind, String what, String reportedBy) {
        KeyHolder id = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        INSERT INTO incident (cooperation_key, kind, what, reported_by, opened_at)
                        VALUES (:key, :kind, :what, :by, :now)""")
                .param("key", key.value())
                .param("kind", kind.value())
                .param("what", what)
                .param("by", reportedBy)
                .param("now", OffsetDateTime.now(clock))
                .update(id, "id");
        return idOf(id);
    }

    Incident get(long id) {
        return jdbc.sql("SELECT * FROM incident WHERE id = :id")
                .param("id", id)
                .query((row, number) -> new Incident(
                        row.getLong("id"),
                        new CooperationKey(row.getString("cooperation_key")),
                        EmergencyKind.of(row.getString("kind")),
                        row.getString("what"),
                        row.getString("reported_by"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant()))
                .single();
    }

    /** All of a cooperation, oldest first. */
    List<Emergencies.Told> of(CooperationKey key) {
        return jdbc.sql(
                        "SELECT kind, what, opened_at, closed_at FROM incident WHERE cooperation_key = :key ORDER BY id")
                .param("key", key.value())
                .query((row, number) -> new Emergencies.Told(
                        EmergencyKind.of(row.getString("kind")),
                        row.getString("what"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .list();
    }

    int countOpen(CooperationKey key) {
        return jdbc.sql("SELECT count(*) FROM incident WHERE cooperation_key = :key AND closed_at IS NULL")
                .param("key", key.value())
                .query(Integer.class)
                .single();
    }

    /** How many are open, of each cooperation that has any. */
    Map<CooperationKey, Integer> countOpen() {
        Map<CooperationKey, Integer> open = new HashMap<>();
        jdbc.sql(
                        "SELECT cooperation_key, count(*) AS open FROM incident WHERE closed_at IS NULL GROUP BY cooperation_key")
                .query(row -> {
                    open.put(new CooperationKey(row.getString("cooperation_key")), row.getInt("open"));
                });
        return open;
    }

    /** Closes an incident; the answer is whether it was open. */
    boolean close(long id) {
        return jdbc.sql("UPDATE incident SET closed_at = :now WHERE id = :id AND closed_at IS NULL")
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Opens the lines of a playbook, in its order. */
    List<Long> openLines(long incidentId, Playbook playbook) {
        return playbook.lines().stream().map(line -> openLine(incidentId, line)).toList();
    }

    private long openLine(long incidentId, PlaybookLine line) {
        KeyHolder id = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        INSERT INTO incident_line (incident_id, name, what, group_id, interest, clock_hours,
                            finds_replacement, start_by, climbed, replacement_needed)
                        VALUES (:incident, :name, :what, :group, :interest, :hours, :finds, :startBy, FALSE, FALSE)""")
                .param("incident", incidentId)
                .param("name", line.name())
                .param("what", line.what())
                .param("group", line.group())
                .param("interest", line.interest().rank())
                .param("hours", line.clockHours())
                .param("finds", line.findsReplacement())
                .param("startBy", OffsetDateTime.now(clock).plus(Duration.ofHours(line.clockHours())))
                .update(id, "id");
        return idOf(id);
    }

    IncidentLine line(long id) {
        return jdbc.sql("SELECT * FROM incident_line WHERE id = :id")
                .param("id", id)
                .query(Incidents::line)
                .single();
    }

    /** The lines of an incident in the order of interests. */
    List<IncidentLine> lines(long incidentId) {
        return jdbc.sql("SELECT * FROM incident_line WHERE incident_id = :incident ORDER BY id")
                .param("incident", incidentId)
                .query(Incidents::line)
                .list();
    }

    void climb(long lineId) {
        jdbc.sql("UPDATE incident_line SET climbed = TRUE WHERE id = :id")
                .param("id", lineId)
                .update();
    }

    void takeOn(long lineId, String by) {
        jdbc.sql("UPDATE incident_line SET taken_on_by = :by WHERE id = :id")
                .param("by", by)
                .param("id", lineId)
                .update();
    }

    void finish(long lineId, LineResult result) {
        jdbc.sql(
                        """
                        UPDATE incident_line SET outcome = :outcome, result = :result, replacement_needed = :needed
                        WHERE id = :id""")
                .param("outcome", result.outcome())
                .param("result", result.result())
                .param("needed", result.replacementNeeded())
                .param("id", lineId)
                .update();
    }

    private static IncidentLine line(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new IncidentLine(
                row.getLong("id"),
                row.getLong("incident_id"),
                new PlaybookLine(
                        row.getString("name"),
                        row.getString("what"),
                        row.getString("group_id"),
                        Interest.of(row.getInt("interest")),
                        row.getInt("clock_hours"),
                        row.getBoolean("finds_replacement")),
                row.getObject("start_by", OffsetDateTime.class).toInstant(),
                row.getBoolean("climbed"),
                row.getString("taken_on_by"),
                outcome == null
                        ? null
                        : new LineResult(outcome, row.getString("result"), row.getBoolean("replacement_needed")));
    }

    private static long idOf(KeyHolder generated) {
        return Objects.requireNonNull(generated.getKey()).longValue();
    }
}
