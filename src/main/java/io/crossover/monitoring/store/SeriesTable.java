package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.Part;
import io.crossover.monitoring.Series;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Where figures come from and what they are of, with what they come to. */
@Component
class SeriesTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    SeriesTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    Map<Series, Long> of(CooperationKey key) {
        Map<Series, Long> ids = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT series.id, kpi.name, series.segment, series.region, series.source
                        FROM measurement_series series JOIN kpi ON kpi.id = series.kpi_id
                        WHERE kpi.cooperation_key = :key""")
                .param("key", key.value())
                .query(row -> {
                    ids.put(new Series(row.getString("name"), part(row), row.getString("source")), row.getLong("id"));
                });
        return ids;
    }

    long add(long kpi, Series series) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        INSERT INTO measurement_series (kpi_id, segment, region, source, total)
                        VALUES (:kpi, :segment, :region, :source, 0)""")
                .param("kpi", kpi)
                .param("segment", series.part().segment())
                .param("region", series.part().region())
                .param("source", series.source())
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    /** What every series of these KPIs comes to. */
    List<SeriesFigures> figures(Collection<Long> kpis) {
        if (kpis.isEmpty()) {
            return List.of();
        }
        return template.query(
                """
                SELECT id, kpi_id, segment, region, source, total, newest_at, newest FROM measurement_series
                WHERE newest_at IS NOT NULL AND kpi_id IN (%s)"""
                        .formatted(String.join(", ", Collections.nCopies(kpis.size(), "?"))),
                SeriesTable::figures,
                kpis.toArray());
    }

    /**
     * The same with what was measured until a time. Whatever has nothing later stands as it is kept; of the rest each
     * series is read by its key, or the database might go through the figures of all campaigns.
     */
    List<SeriesFigures> figures(Collection<Long> kpis, Instant until) {
        if (kpis.isEmpty()) {
            return List.of();
        }
        OffsetDateTime time = until.atOffset(ZoneOffset.UTC);
        return template.query(
                """
                SELECT id, kpi_id, segment, region, source, total, newest_at, newest FROM measurement_series
                WHERE kpi_id IN (%1$s) AND newest_at <= ?
                UNION ALL
                SELECT series.id, series.kpi_id, series.segment, series.region, series.source,
                    (SELECT sum(figure) FROM measurement WHERE series_id = series.id AND measured_at <= ?) AS total,
                    newest.measured_at AS newest_at, newest.figure AS newest
                FROM measurement_series series
                JOIN measurement newest ON newest.series_id = series.id AND newest.measured_at = (
                    SELECT max(measured_at) FROM measurement WHERE series_id = series.id AND measured_at <= ?)
                WHERE series.kpi_id IN (%1$s) AND series.newest_at > ?"""
                        .formatted(ids(kpis)),
                SeriesTable::figures,
                time,
                time,
                time,
                time);
    }

    void update(Collection<SeriesFigures> changed) {
        template.batchUpdate(
                "UPDATE measurement_series SET total = ?, newest_at = ?, newest = ? WHERE id = ?",
                changed,
                1000,
                (statement, figures) -> {
                    statement.setBigDecimal(1, figures.total());
                    statement.setObject(2, figures.newestAt().atOffset(ZoneOffset.UTC));
                    statement.setBigDecimal(3, figures.newest());
                    statement.setLong(4, figures.id());
                });
    }

    /** Numbers of ours, so they can stand in the statement. */
    private static String ids(Collection<Long> ids) {
        StringBuilder list = new StringBuilder();
        ids.forEach(id -> list.append(list.isEmpty() ? "" : ",").append(id));
        return list.toString();
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(row.getString("segment"), row.getString("region"));
    }

    private static SeriesFigures figures(ResultSet row, int number) throws SQLException {
        return new SeriesFigures(
                row.getLong("id"),
                row.getLong("kpi_id"),
                part(row),
                row.getString("source"),
                row.getBigDecimal("total"),
                row.getObject("newest_at", OffsetDateTime.class).toInstant(),
                row.getBigDecimal("newest"));
    }
}
