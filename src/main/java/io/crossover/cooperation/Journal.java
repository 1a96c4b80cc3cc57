package io.crossover.cooperation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who decided what, when, on which figures (G5): one row each, written in the transaction of what it tells of, never
 * changed and never deleted.
 */
@Component
public class Journal {

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;
    private final Actor actor;

    Journal(JdbcClient jdbc, ObjectMapper mapper, Clock clock, Actor actor) {
        this.jdbc = jdbc;
        this.json = new Json(mapper);
        this.clock = clock;
        this.actor = actor;
    }

    /** Writes an entry for our own people. */
    public void record(CooperationKey key, JournalKind kind, String what, Map<String, ?> figures) {
        record(key, kind, what, figures, Audience.OURS);
    }

    public void record(CooperationKey key, JournalKind kind, String what, Map<String, ?> figures, Audience audience) {
        record(key, actor.current(), kind, what, figures, audience);
    }

    /** Writes an entry for somebody who is not the one logged in, such as the author of what a later step records. */
    public void record(
            CooperationKey key, String who, JournalKind kind, String what, Map<String, ?> figures, Audience audience) {
        jdbc.sql(
                        """
                        INSERT INTO journal_entry (cooperation_key, recorded_at, who, on_behalf_of, kind, what, figures, audience)
                        VALUES (:key, :at, :who, :behalf, :kind, :what, :figures, :audience)""")
                .param("key", key.value())
                .param("at", OffsetDateTime.now(clock))
                .param("who", who)
                .param(
                        "behalf",
                        who.equals(actor.current()) ? actor.onBehalfOf().orElse(null) : null)
                .param("kind", kind.name())
                .param("what", what.length() > 1000 ? what.substring(0, 999) + "…" : what)
                .param("figures", json.write(figures))
                .param("audience", audience.value())
                .update();
    }

    /** The entries of a cooperation, oldest first. */
    public List<JournalEntry> of(CooperationKey key) {
        return jdbc.sql(
                        """
                        SELECT id, recorded_at, who, on_behalf_of, kind, what, figures, audience FROM journal_entry
                        WHERE cooperation_key = :key ORDER BY id""")
                .param("key", key.value())
                .query((row, number) -> new JournalEntry(
                        row.getLong("id"),
                        key,
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("on_behalf_of"),
                        JournalKind.valueOf(row.getString("kind")),
                        row.getString("what"),
                        figures(row.getString("figures")),
                        new Audience(row.getString("audience"))))
                .list();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> figures(String text) {
        return json.read(text, Map.class);
    }
}
