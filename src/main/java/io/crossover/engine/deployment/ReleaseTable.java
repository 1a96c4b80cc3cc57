package io.crossover.engine.deployment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.boot.info.BuildProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which releases have deployed their models here, by the time at which each was built. */
@Component
class ReleaseTable {

    private final JdbcClient jdbc;

    ReleaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How this release stands to those that were here before. */
    Release.Age age(BuildProperties release) {
        return newest().filter(newest -> newest.isAfter(release.getTime())).isPresent()
                ? Release.Age.OLDER
                : Release.Age.NEWEST;
    }

    /** Remembers a release; one that is known already stays as it is. Nodes start one at a time. */
    void remember(BuildProperties release) {
        OffsetDateTime builtAt = release.getTime().atOffset(ZoneOffset.UTC);
        boolean known = jdbc.sql("SELECT count(*) FROM deployed_release WHERE built_at = :builtAt")
                        .param("builtAt", builtAt)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!known) {
            jdbc.sql("INSERT INTO deployed_release (built_at, version) VALUES (:builtAt, :version)")
                    .param("builtAt", builtAt)
                    .param("version", release.getVersion())
                    .update();
        }
    }

    private Optional<Instant> newest() {
        return jdbc.sql("SELECT max(built_at) FROM deployed_release")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }
}
