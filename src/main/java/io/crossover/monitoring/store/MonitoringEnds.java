package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which campaigns are over, and why: from then on no alert opens. */
@Component
class MonitoringEnds {

    private final JdbcClient jdbc;
    private final Clock clock;

    MonitoringEnds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void end(CooperationKey key, @Nullable String reason) {
        jdbc.sql("INSERT INTO monitoring_end (cooperation_key, ended_at, reason) VALUES (:key, :at, :reason)")
                .param("key", key.value())
                .param("at", OffsetDateTime.now(clock))
                .param("reason", reason)
                .update();
    }

    Optional<Instant> find(CooperationKey key) {
        return jdbc.sql("SELECT ended_at FROM monitoring_end WHERE cooperation_key = :key")
                .param("key", key.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
