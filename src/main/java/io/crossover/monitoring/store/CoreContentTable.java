package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.CoreContent;
import io.crossover.monitoring.CoreContentWeek.Entry;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Core contents on record, those that were corrected among them. */
@Component
class CoreContentTable {

    private static final String BETWEEN = ", ";

    private final JdbcClient jdbc;

    CoreContentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the week's Monday, the newest last. */
    Map<LocalDate, List<Entry>> of(CooperationKey key) {
        Map<LocalDate, List<Entry>> entries = new HashMap<>();
        jdbc.sql("SELECT * FROM core_content WHERE cooperation_key = :key ORDER BY id")
                .param("key", key.value())
                .query(row -> {
                    entries.computeIfAbsent(row.getObject("week_of", LocalDate.class), any -> new ArrayList<>())
                            .add(new Entry(
                                    new CoreContent(
                                            row.getString("title"),
                                            row.getString("hook"),
                                            List.of(row.getString("channels").split(BETWEEN)),
                                            row.getObject("published_on", LocalDate.class),
                                            row.getString("reference")),
                                    row.getString("entered_by"),
                                    row.getObject("entered_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return entries;
    }

    /** Whoever calls has locked the cooperation. */
    void put(CooperationKey key, LocalDate monday, Entry entry) {
        OffsetDateTime at = entry.at().atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        """
                        UPDATE core_content SET replaced_at = :at
                        WHERE cooperation_key = :key AND week_of = :week AND replaced_at IS NULL""")
                .param("at", at)
                .param("key", key.value())
                .param("week", monday)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO core_content (cooperation_key, week_of, title, hook, channels, published_on,
                            reference, entered_by, entered_at)
                        VALUES (:key, :week, :title, :hook, :channels, :publishedOn, :reference, :by, :at)""")
                .param("key", key.value())
                .param("week", monday)
                .param("title", entry.content().title())
                .param("hook", entry.content().hook())
                .param("channels", String.join(BETWEEN, entry.content().channels()))
                .param("publishedOn", entry.content().publishedOn())
                .param("reference", entry.content().reference())
                .param("by", entry.by())
                .param("at", at)
                .update();
    }

    /** Whoever calls has locked the cooperation. */
    void start(CooperationKey key, LocalDate day) {
        if (startOf(key).isEmpty()) {
            jdbc.sql("INSERT INTO core_content_start (cooperation_key, started_on) VALUES (:key, :day)")
                    .param("key", key.value())
                    .param("day", day)
                    .update();
        }
    }

    /** From which day on people are asked. */
    Optional<LocalDate> startOf(CooperationKey key) {
        return jdbc.sql("SELECT started_on FROM core_content_start WHERE cooperation_key = :key")
                .param("key", key.value())
                .query(LocalDate.class)
                .optional();
    }
}
