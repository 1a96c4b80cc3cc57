package io.crossover.cooperation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cooperation's record: one document for each section, every version of it kept with its author and time (G5). A
 * stage publishes here what others need of it; what only it needs stays in its own tables. For our own people only.
 */
@Component
public class CooperationRecord {

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;
    private final Actor actor;

    CooperationRecord(JdbcClient jdbc, ObjectMapper mapper, Clock clock, Actor actor) {
        this.jdbc = jdbc;
        this.json = new Json(mapper);
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * Adds a version of a section.
     *
     * @param content a Java record or a map; read back as the same type
     * @return the version's number, from 1
     */
    public int publish(CooperationKey key, RecordSection section, Object content) {
        int version = 1 + latestVersion(key, section);
        jdbc.sql(
                        """
                        INSERT INTO cooperation_record
                            (cooperation_key, section, version, content, recorded_by, recorded_at)
                        VALUES (:key, :section, :version, :content, :by, :at)""")
                .param("key", key.value())
                .param("section", section.name())
                .param("version", version)
                .param("content", json.write(content))
                .param("by", actor.current())
                .param("at", OffsetDateTime.now(clock))
                .update();
        return version;
    }

    /** The newest version of a section. */
    public <T> Optional<T> find(CooperationKey key, RecordSection section, Class<T> type) {
        return jdbc.sql(
                        """
                        SELECT content FROM cooperation_record
                        WHERE cooperation_key = :key AND section = :section ORDER BY version DESC
                        FETCH FIRST 1 ROW ONLY""")
                .param("key", key.value())
                .param("section", section.name())
                .query(String.class)
                .optional()
                .map(content -> json.read(content, type));
    }

    /** Like {@link #find}, for a section that an earlier stage must have published. */
    public <T> T get(CooperationKey key, RecordSection section, Class<T> type) {
        return find(key, section, type)
                .orElseThrow(() -> new IllegalStateException(key + " has no " + section.label() + " on record"));
    }

    /** Every section's newest version. */
    public List<Document> of(CooperationKey key) {
        return jdbc.sql(
                        """
                        SELECT section, version, content, recorded_by, recorded_at FROM cooperation_record latest
                        WHERE cooperation_key = :key AND version = (
                            SELECT max(version) FROM cooperation_record any_version
                            WHERE any_version.cooperation_key = latest.cooperation_key
                            AND any_version.section = latest.section)
                        ORDER BY id""")
                .param("key", key.value())
                .query((row, number) -> new Document(
                        RecordSection.valueOf(row.getString("section")),
                        row.getInt("version"),
                        json.read(row.getString("content"), Object.class),
                        row.getString("recorded_by"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private int latestVersion(CooperationKey key, RecordSection section) {
        return jdbc.sql(
                        """
                        SELECT coalesce(max(version), 0) FROM cooperation_record
                        WHERE cooperation_key = :key AND section = :section""")
                .params(Map.of("key", key.value(), "section", section.name()))
                .query(Integer.class)
                .single();
    }

    /**
     * One section's newest version.
     *
     * @param content maps, lists and plain values, as they were published
     */
    public record Document(RecordSection section, int version, Object content, String recordedBy, Instant recordedAt) {}
}
