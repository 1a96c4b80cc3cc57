package io.crossover.monitoring.store;

import io.crossover.monitoring.KpiKind;
import io.crossover.monitoring.MeasurementRow.Refusal;
import io.crossover.monitoring.Part;
import io.crossover.monitoring.RefusedUploadException;
import io.crossover.monitoring.UploadPreview;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Measurements, each identity once (M11): whole uploads go in by a few statements, however many rows they have. */
@Component
class MeasurementTable {

    private static final int LISTED = 20;
    private static final int FETCH = 2000;

    private final JdbcTemplate jdbc;
    private final Databases databases;

    MeasurementTable(JdbcTemplate jdbc, Databases databases) {
        this.jdbc = jdbc;
        this.databases = databases;
    }

    /**
     * What an upload changed in one series.
     *
     * @param total by how much the sum grew
     * @param oldest the oldest time that is new or has another figure
     */
    record Change(long figures, BigDecimal total, Instant oldest, Instant newest) {

        Change and(Change other) {
            return new Change(
                    figures + other.figures,
                    total.add(other.total),
                    oldest.isBefore(other.oldest) ? oldest : other.oldest,
                    newest.isAfter(other.newest) ? newest : other.newest);
        }
    }

    /**
     * What an upload changed.
     *
     * @param changes by series
     */
    record Merged(long upload, long added, long corrected, Map<Long, Change> changes) {}

    /**
     * Merges an upload (M11): what is new is added, the same once more counts for nothing, and another figure of a known
     * identity replaces the known one, which is kept.
     *
     * @param upload the turn that it has
     * @param ids of the upload's series, by their numbers
     * @throws RefusedUploadException when the upload itself says two things of one identity, whose order would decide
     */
    Merged merge(long upload, Staged staged, List<Long> ids) {
        Rows rows = new Rows(staged.place(), ids);
        Map<Long, Change> changes = new HashMap<>();
        long added = changes(rows.statement(databases.insertNew(rows.sql()), 1, upload), changes);
        long corrected = 0;
        if (added < staged.rows()) {
            requireOneFigureEach(rows);
            corrected = correct(rows, upload, changes);
        }
        return new Merged(upload, added, corrected, changes);
    }

    /**
     * Stores an upload of which no identity is known yet, nor there twice.
     *
     * @param changes that it makes
     */
    Merged append(long upload, Staged staged, List<Long> ids, Map<Long, Change> changes) {
        Rows rows = new Rows(staged.place(), ids);
        jdbc.update(rows.statement(
                """
                INSERT INTO measurement (series_id, measured_at, figure, upload_id)
                SELECT series_id, measured_at, figure, CAST(? AS BIGINT) FROM (%s) incoming
                ORDER BY series_id, measured_at"""
                        .formatted(rows.sql()),
                1,
                upload));
        return new Merged(upload, staged.rows(), 0, changes);
    }

    private void requireOneFigureEach(Rows rows) {
        List<Refusal> refused = new ArrayList<>();
        long[] count = {0};
        jdbc.query(
                rows.statement(
                        """
                        SELECT later.line, later.figure, first.line AS first_line, first.figure AS first_figure
                        FROM (SELECT series_id, measured_at, min(line) AS line FROM (%1$s) every
                            GROUP BY series_id, measured_at HAVING min(figure) <> max(figure)) twofold
                        JOIN (%1$s) first ON first.series_id = twofold.series_id
                            AND first.measured_at = twofold.measured_at AND first.line = twofold.line
                        JOIN (%1$s) later ON later.series_id = twofold.series_id
                            AND later.measured_at = twofold.measured_at AND later.figure <> first.figure
                        ORDER BY later.line"""
                                .formatted(rows.sql()),
                        3),
                row -> {
                    count[0]++;
                    if (refused.size() < LISTED) {
                        refused.add(new Refusal(
                                row.getLong("line"),
                                "value",
                                "it says %s where line %d says %s for the same KPI, segment, source and time"
                                        .formatted(
                                                plain(row.getBigDecimal("figure")),
                                                row.getLong("first_line"),
                                                plain(row.getBigDecimal("first_figure")))));
                    }
                });
        if (!refused.isEmpty()) {
            throw new RefusedUploadException(refused, count[0]);
        }
    }

    private long correct(Rows rows, long upload, Map<Long, Change> changes) {
        int corrected = jdbc.update(rows.statement(
                """
                INSERT INTO measurement_correction
                    (upload_id, series_id, measured_at, replaced_figure, replaced_upload_id, figure)
                SELECT DISTINCT CAST(? AS BIGINT), known.series_id, known.measured_at, known.figure, known.upload_id, incoming.figure
                FROM (%s) incoming JOIN measurement known
                    ON known.series_id = incoming.series_id AND known.measured_at = incoming.measured_at
                WHERE known.figure <> incoming.figure"""
                        .formatted(rows.sql()),
                1,
                upload));
        if (corrected > 0) {
            jdbc.update(
                    """
                    UPDATE measurement SET upload_id = ?, figure = (
                        SELECT correction.figure FROM measurement_correction correction
                        WHERE correction.upload_id = ? AND correction.series_id = measurement.series_id
                            AND correction.measured_at = measurement.measured_at)
                    WHERE (series_id, measured_at) IN (
                        SELECT series_id, measured_at FROM measurement_correction WHERE upload_id = ?)""",
                    upload,
                    upload,
                    upload);
            changes(
                    connection -> {
                        PreparedStatement sums = connection.prepareStatement(
                                """
                                SELECT series_id, count(*) AS figures, sum(figure - replaced_figure) AS total,
                                    min(measured_at) AS oldest, max(measured_at) AS newest
                                FROM measurement_correction WHERE upload_id = ? GROUP BY series_id""");
                        sums.setLong(1, upload);
                        return sums;
                    },
                    changes);
        }
        return corrected;
    }

    private long changes(PreparedStatementCreator sums, Map<Long, Change> changes) {
        long[] figures = {0};
        RowCallbackHandler each = row -> {
            Change change = new Change(
                    row.getLong("figures"), row.getBigDecimal("total"), instant(row, "oldest"), instant(row, "newest"));
            figures[0] += change.figures();
            changes.merge(row.getLong("series_id"), change, Change::and);
        };
        jdbc.query(sums, each);
        return figures[0];
    }

    /** The first of the figures that an upload replaced. */
    List<UploadPreview.Correction> corrections(long upload) {
        return jdbc.query(
                """
                SELECT kpi.name, series.segment, series.region, series.source, correction.measured_at,
                    correction.replaced_figure, correction.figure
                FROM measurement_correction correction
                JOIN measurement_series series ON series.id = correction.series_id
                JOIN kpi ON kpi.id = series.kpi_id
                WHERE correction.upload_id = ?
                ORDER BY kpi.position, kpi.id, series.segment, series.region, series.source, correction.measured_at
                LIMIT 20""",
                (row, number) -> new UploadPreview.Correction(
                        row.getString("name"),
                        new Part(row.getString("segment"), row.getString("region")),
                        row.getString("source"),
                        instant(row, "measured_at"),
                        row.getBigDecimal("replaced_figure").stripTrailingZeros(),
                        row.getBigDecimal("figure").stripTrailingZeros()),
                upload);
    }

    /** Takes a time with its figure; the increment of that time where figures add up. */
    interface Looker {
        void look(Instant at, BigDecimal figure, boolean isChanged);
    }

    /** The sum of all increments before a time that count for a part. */
    BigDecimal sumBefore(StoredKpi kpi, Part part, Instant from) {
        return jdbc.queryForObject(
                "SELECT coalesce(sum(figure), 0) FROM measurement WHERE series_id IN (%s) AND measured_at < ?"
                        .formatted(series(kpi, part)),
                BigDecimal.class,
                parameters(kpi, part, utc(from)));
    }

    /** Goes through the times from one on, in their order; of several rates of one time the first source's counts. */
    void look(StoredKpi kpi, Part part, Instant from, long upload, Looker looker) {
        String sql = kpi.kpi().kind() == KpiKind.RATE
                ? """
                SELECT measured_at, figure, changed FROM (
                    SELECT measurement.measured_at, measurement.figure,
                        row_number() OVER (PARTITION BY measurement.measured_at ORDER BY series.source) AS place,
                        max(CASE WHEN measurement.upload_id = ? THEN 1 ELSE 0 END)
                            OVER (PARTITION BY measurement.measured_at) AS changed
                    FROM measurement JOIN measurement_series series ON series.id = measurement.series_id
                    WHERE measurement.series_id IN (%s) AND measurement.measured_at >= ?) ranked
                WHERE place = 1 ORDER BY measured_at"""
                : """
                SELECT measured_at, sum(figure) AS figure, max(CASE WHEN upload_id = ? THEN 1 ELSE 0 END) AS changed
                FROM measurement WHERE series_id IN (%s) AND measured_at >= ?
                GROUP BY measured_at ORDER BY measured_at""";
        Object[] parameters = parameters(kpi, part, utc(from));
        jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(sql.formatted(series(kpi, part)));
                    // so that the driver does not hold a million times in memory
                    statement.setFetchSize(FETCH);
                    statement.setLong(1, upload);
                    for (int i = 0; i < parameters.length; i++) {
                        statement.setObject(i + 2, parameters[i]);
                    }
                    return statement;
                },
                row -> {
                    looker.look(instant(row, "measured_at"), row.getBigDecimal("figure"), row.getInt("changed") == 1);
                });
    }

    private static String series(StoredKpi kpi, Part part) {
        String ofKpi = "SELECT id FROM measurement_series WHERE kpi_id = ?";
        if (kpi.kpi().kind() == KpiKind.RATE) {
            return ofKpi + " AND segment = ? AND region = ?";
        }
        return ofKpi
                + (part.segment().isEmpty() ? "" : " AND segment = ?")
                + (part.region().isEmpty() ? "" : " AND region = ?");
    }

    private static Object[] parameters(StoredKpi kpi, Part part, OffsetDateTime time) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(kpi.id());
        boolean exactly = kpi.kpi().kind() == KpiKind.RATE;
        for (String name : List.of(part.segment(), part.region())) {
            if (exactly || !name.isEmpty()) {
                parameters.add(name);
            }
        }
        parameters.add(time);
        return parameters.toArray();
    }

    /** The rows of a place with their series' ids: series_id, measured_at, figure, line. */
    private record Rows(Staged.Place place, List<Long> ids) {

        String sql() {
            return """
            SELECT series.id AS series_id, staged.measured_at, staged.figure, staged.line
            FROM %s staged
            JOIN unnest(CAST(? AS INTEGER ARRAY), CAST(? AS BIGINT ARRAY)) AS series (number, id)
                ON series.number = staged.number"""
                    .formatted(place.sql());
        }

        /**
         * @param times how often the rows stand in the statement
         * @param first the parameters before them
         */
        PreparedStatementCreator statement(String sql, int times, Object... first) {
            return connection -> {
                PreparedStatement statement = connection.prepareStatement(sql);
                Array numbers = numbers(connection);
                Array series = connection.createArrayOf("bigint", ids.toArray());
                int at = 1;
                for (Object parameter : first) {
                    set(statement, at++, parameter);
                }
                for (int time = 0; time < times; time++) {
                    for (Object parameter : place.parameters()) {
                        set(statement, at++, parameter);
                    }
                    statement.setArray(at++, numbers);
                    statement.setArray(at++, series);
                }
                return statement;
            };
        }

        private static void set(PreparedStatement statement, int at, Object parameter) throws SQLException {
            if (parameter instanceof String[] texts) {
                statement.setArray(at, statement.getConnection().createArrayOf("varchar", texts));
            } else {
                statement.setObject(at, parameter);
            }
        }

        private Array numbers(Connection connection) throws SQLException {
            Object[] numbers = new Object[ids.size()];
            for (int number = 0; number < numbers.length; number++) {
                numbers[number] = number;
            }
            return connection.createArrayOf("integer", numbers);
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
