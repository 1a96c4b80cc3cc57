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

    private static final String KEPT_AND_WAITING =
            """
            SELECT series.id, series.kpi_id, series.segment, series.region, series.source,
                series.total + coalesce(waiting.total, 0) AS total,
                coalesce(waiting.newest_at, series.newest_at) AS newest_at,
                coalesce(waiting.newest, series.newest) AS newest
            FROM measurement_series series LEFT JOIN (%s) waiting ON waiting.series_id = series.id
            """;

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

    /** What every series of these KPIs of a cooperation comes to. */
    List<SeriesFigures> figures(CooperationKey key, Collection<Long> kpis) {
        if (kpis.isEmpty()) {
            return List.of();
        }
        return template.query(
                KEPT_AND_WAITING.formatted(waiting(""))
                        + "WHERE series.newest_at IS NOT NULL AND series.kpi_id IN (%s)".formatted(ids(kpis)),
                SeriesTable::figures,
                key.value());
    }

    /**
     * The same with what was measured until a time. Whatever has nothing later stands as it is kept; of the rest each
     * series is read by its key, or the database might go through the figures of all campaigns.
     */
    List<SeriesFigures> figures(CooperationKey key, Collection<Long> kpis, Instant until) {
        if (kpis.isEmpty()) {
            return List.of();
        }
        OffsetDateTime time = until.atOffset(ZoneOffset.UTC);
        return template.query(
                KEPT_AND_WAITING.formatted(waiting("AND measured_at <= ?"))
                        + """
                WHERE series.kpi_id IN (%1$s) AND series.newest_at <= ?
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
                key.value(),
                time,
                time,
                time,
                time,
                time);
    }

    /** The series of a cooperation for which figures wait, with what they come to by them. */
    List<SeriesFigures> withWaiting(CooperationKey key) {
        return template.query(
                KEPT_AND_WAITING.formatted(waiting("")) + "WHERE waiting.series_id IS NOT NULL",
                SeriesTable::figures,
                key.value());
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

    /**
     * What the figures that wait come to, by series.
     *
     * @param which of them; the first question mark is the cooperation
     */
    private static String waiting(String which) {
        return """
                SELECT series_id, total, measured_at AS newest_at, figure AS newest FROM (
                    SELECT series_id, measured_at, figure, sum(figure) OVER (PARTITION BY series_id) AS total,
                        row_number() OVER (PARTITION BY series_id ORDER BY measured_at DESC) AS place
                    FROM waiting_figure WHERE cooperation_key = ? %s) placed
                WHERE place = 1"""
                .formatted(which);
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
