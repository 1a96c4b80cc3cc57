package io.crossover.monitoring.store;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.Alert;
import io.crossover.monitoring.AlertReview;
import io.crossover.monitoring.Colour;
import io.crossover.monitoring.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Alerts (M3), and what was found because of them. */
@Component
class AlertTable {

    private static final String ALERT =
            """
            SELECT alert.id, kpi.name, alert.segment, alert.region, alert.colour, alert.opened_at, alert.closed_at
            FROM kpi_alert alert JOIN kpi ON kpi.id = alert.kpi_id\s""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Actor actor;

    AlertTable(JdbcClient jdbc, Clock clock, Actor actor) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actor = actor;
    }

    long open(long kpi, Part part, Colour colour, Instant at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        INSERT INTO kpi_alert (kpi_id, segment, region, colour, opened_at)
                        VALUES (:kpi, :segment, :region, :colour, :at)""")
                .param("kpi", kpi)
                .param("segment", part.segment())
                .param("region", part.region())
                .param("colour", colour.name())
                .param("at", utc(at))
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    long openAlertOf(long kpi, Part part) {
        return jdbc.sql(
                        """
                        SELECT id FROM kpi_alert
                        WHERE kpi_id = :kpi AND segment = :segment AND region = :region AND closed_at IS NULL""")
                .param("kpi", kpi)
                .param("segment", part.segment())
                .param("region", part.region())
                .query(Long.class)
                .single();
    }

    void recolour(long alert, Colour colour) {
        jdbc.sql("UPDATE kpi_alert SET colour = :colour WHERE id = :id")
                .param("colour", colour.name())
                .param("id", alert)
                .update();
    }

    void close(long alert, Instant at) {
        jdbc.sql("UPDATE kpi_alert SET colour = 'GREEN', closed_at = :at WHERE id = :id")
                .param("at", utc(at))
                .param("id", alert)
                .update();
    }

    Alert get(long alert) {
        return jdbc.sql(ALERT + "WHERE alert.id = :id")
                .param("id", alert)
                .query(AlertTable::alert)
                .single();
    }

    List<Alert> of(CooperationKey key) {
        return jdbc.sql(ALERT + "WHERE kpi.cooperation_key = :key ORDER BY alert.id")
                .param("key", key.value())
                .query(AlertTable::alert)
                .list();
    }

    void review(long alert, AlertReview review) {
        jdbc.sql(
                        """
                        INSERT INTO kpi_alert_review
                            (alert_id, kind, analysis, suggestion, reviewed_by, reviewed_at)
                        VALUES (:alert, :kind, :analysis, :suggestion, :by, :at)""")
                .param("alert", alert)
                .param("kind", review.kind().name())
                .param("analysis", review.analysis())
                .param("suggestion", review.suggestion())
                .param("by", actor.current())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** Of what a review is. */
    record Reviewed(long kpi, Part part) {}

    /** The newest review of each KPI and of each part. */
    Map<Reviewed, AlertReview> newestReviews(CooperationKey key) {
        Map<Reviewed, AlertReview> reviews = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT kpi.id, alert.segment, alert.region, review.kind, review.analysis, review.suggestion
                        FROM kpi_alert_review review
                        JOIN kpi_alert alert ON alert.id = review.alert_id
                        JOIN kpi ON kpi.id = alert.kpi_id
                        WHERE kpi.cooperation_key = :key ORDER BY review.id""")
                .param("key", key.value())
                .query(row -> {
                    reviews.put(
                            new Reviewed(row.getLong("id"), part(row)),
                            new AlertReview(
                                    AlertReview.Kind.valueOf(row.getString("kind")),
                                    row.getString("analysis"),
                                    row.getString("suggestion")));
                });
        return reviews;
    }

    private static Alert alert(ResultSet row, int number) throws SQLException {
        return new Alert(
                row.getLong("id"),
                row.getString("name"),
                part(row),
                Colour.valueOf(row.getString("colour")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(row.getString("segment"), row.getString("region"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
