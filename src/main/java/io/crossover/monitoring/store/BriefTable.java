package io.crossover.monitoring.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Json;
import io.crossover.monitoring.Brief;
import io.crossover.monitoring.BriefKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Briefs on record. */
@Component
class BriefTable {

    private final JdbcClient jdbc;
    private final Json json;

    BriefTable(JdbcClient jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        this.json = new Json(mapper);
    }

    void add(CooperationKey key, Brief brief) {
        jdbc.sql(
                        """
                        INSERT INTO brief (cooperation_key, kind, brief_day, written_at, content)
                        VALUES (:key, :kind, :day, :writtenAt, :content)""")
                .param("key", key.value())
                .param("kind", brief.kind().name())
                .param("day", brief.day())
                .param("writtenAt", brief.writtenAt().atOffset(ZoneOffset.UTC))
                .param("content", json.write(brief))
                .update();
    }

    Optional<Brief> find(CooperationKey key, BriefKind kind, LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT content FROM brief
                        WHERE cooperation_key = :key AND kind = :kind AND brief_day = :day""")
                .param("key", key.value())
                .param("kind", kind.name())
                .param("day", day)
                .query(String.class)
                .optional()
                .map(content -> json.read(content, Brief.class));
    }

    Optional<Brief> newestBefore(CooperationKey key, BriefKind kind, LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT content FROM brief
                        WHERE cooperation_key = :key AND kind = :kind AND brief_day < :day
                        ORDER BY brief_day DESC FETCH FIRST 1 ROWS ONLY""")
                .param("key", key.value())
                .param("kind", kind.name())
                .param("day", day)
                .query(String.class)
                .optional()
                .map(content -> json.read(content, Brief.class));
    }

    /** All of a cooperation, the newest first. */
    List<Brief> of(CooperationKey key) {
        return jdbc
                .sql("SELECT content FROM brief WHERE cooperation_key = :key ORDER BY brief_day DESC, kind")
                .param("key", key.value())
                .query(String.class)
                .list()
                .stream()
                .map(content -> json.read(content, Brief.class))
                .toList();
    }
}
