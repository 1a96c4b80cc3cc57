package io.crossover.signing.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.crossover.cooperation.Actor;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.Json;
import io.crossover.cooperation.RecordSection;
import io.crossover.signing.Mandate;
import io.crossover.signing.MandateDecision;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mandates for a cooperation's talks, every version kept (A1). For our own people only. */
@Component
public class Mandates {

    private final JdbcClient jdbc;
    private final Json json;
    private final CooperationRecord record;
    private final Journal journal;
    private final Clock clock;
    private final Actor actor;

    Mandates(
            JdbcClient jdbc, ObjectMapper mapper, CooperationRecord record, Journal journal, Clock clock, Actor actor) {
        this.jdbc = jdbc;
        this.json = new Json(mapper);
        this.record = record;
        this.journal = journal;
        this.clock = clock;
        this.actor = actor;
    }

    /** Keeps a mandate that somebody has prepared; it counts once it is approved. */
    public void prepare(CooperationKey key, Mandate mandate) {
        jdbc.sql(
                        """
                        INSERT INTO mandate (cooperation_key, version, content, prepared_by, prepared_at)
                        VALUES (:key, (SELECT coalesce(max(version), 0) + 1 FROM mandate WHERE cooperation_key = :key),
                            :content, :by, :at)""")
                .param("key", key.value())
                .param("content", json.write(mandate))
                .param("by", actor.current())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** Keeps what management decided; an approved mandate is in force from now on. */
    public void decide(CooperationKey key, MandateDecision decision) {
        if (decision.kind() == MandateDecision.Kind.APPROVE) {
            putIntoForce(key);
        }
        String what =
                switch (decision.kind()) {
                    case APPROVE -> "The mandate for the talks is approved";
                    case RETURN -> "The mandate for the talks goes back to its author";
                    case NO_TALKS -> "There is no mandate for the talks";
                };
        journal.record(
                key,
                JournalKind.DECISION,
                decision.reason().isBlank() ? what : what + ": " + decision.reason(),
                Map.of());
    }

    private void putIntoForce(CooperationKey key) {
        jdbc.sql(
                        """
                        UPDATE mandate SET approved_by = :by, approved_at = :at
                        WHERE cooperation_key = :key AND version = (
                            SELECT max(version) FROM mandate WHERE cooperation_key = :key)""")
                .param("key", key.value())
                .param("by", actor.current())
                .param("at", OffsetDateTime.now(clock))
                .update();
        record.publish(key, RecordSection.MANDATE, inForce(key));
    }

    /** The newest mandate, approved or not. */
    public Optional<Mandate> newest(CooperationKey key) {
        return jdbc.sql(
                        """
                        SELECT content FROM mandate WHERE cooperation_key = :key
                        ORDER BY version DESC FETCH FIRST 1 ROW ONLY""")
                .param("key", key.value())
                .query(String.class)
                .optional()
                .map(content -> json.read(content, Mandate.class));
    }

    /** The mandate that the negotiators have; without one no round starts (A1). */
    public Mandate inForce(CooperationKey key) {
        return jdbc.sql(
                        """
                        SELECT content FROM mandate WHERE cooperation_key = :key AND approved_by IS NOT NULL
                        ORDER BY version DESC FETCH FIRST 1 ROW ONLY""")
                .param("key", key.value())
                .query(String.class)
                .optional()
                .map(content -> json.read(content, Mandate.class))
                .orElseThrow(() -> new IllegalStateException(
                        "The talks of " + key + " have no approved mandate, so no round can start"));
    }
}
