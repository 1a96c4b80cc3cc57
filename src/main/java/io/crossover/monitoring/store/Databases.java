package io.crossover.monitoring.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What PostgreSQL does in a faster way than the others. */
@Component
class Databases {

    private static final String SUMMARY =
            """
            SELECT series_id, count(*) AS figures, sum(figure) AS total, min(measured_at) AS oldest,
                max(measured_at) AS newest\s""";

    private final boolean postgres;

    Databases(JdbcTemplate jdbc, DataSource dataSource) {
        this.postgres = Boolean.TRUE.equals(jdbc.execute((Connection connection) ->
                connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
    }

    /** For rows of this transaction alone; takes the id of an upload where rows have to stay. */
    boolean keepsPassingRows() {
        return postgres;
    }

    Staging passing(Connection connection) throws SQLException {
        return CopyStaging.passing(connection);
    }

    Staging staying(Connection connection, long upload) throws SQLException {
        return postgres ? CopyStaging.staying(connection, upload) : new BatchStaging(connection, upload);
    }

    /** Whether {@link #append} can be used. */
    boolean appendsAtOnce() {
        return postgres;
    }

    /**
     * Takes the campaign's turn and stores all rows of a place, in the order of the key, with
     * what their series come to; answers the upload's id. The turn comes first, since everything else is read from it.
     *
     * @param rows with series_id, measured_at and figure. The first question mark is the cooperation; then
     *     follow the series that changed: their ids, totals, newest times and newest figures; who and when; in the end
     *     those of the rows
     */
    String append(String rows) {
        return """
                WITH turn AS (
                    UPDATE campaign SET turn = turn + 1 WHERE cooperation_key = ? RETURNING cooperation_key),
                kept AS (
                    UPDATE measurement_series series
                    SET total = now.total, newest_at = now.newest_at, newest = now.newest
                    FROM turn CROSS JOIN unnest(CAST(? AS BIGINT ARRAY), CAST(? AS NUMERIC ARRAY),
                        CAST(? AS TIMESTAMP WITH TIME ZONE ARRAY), CAST(? AS NUMERIC ARRAY))
                        AS now (id, total, newest_at, newest)
                    WHERE series.id = now.id),
                upload AS (
                    INSERT INTO measurement_upload (cooperation_key, uploaded_by, uploaded_at)
                    SELECT cooperation_key, ?, ? FROM turn RETURNING id),
                stored AS (
                    INSERT INTO measurement (series_id, measured_at, figure, upload_id)
                    SELECT series_id, measured_at, figure, upload.id FROM (%s) incoming CROSS JOIN upload
                    ORDER BY series_id, measured_at)
                SELECT id FROM upload"""
                .formatted(rows);
    }

    /**
     * Inserts those rows of a place whose identity is new, each once, and answers what they come to for each series.
     *
     * @param rows with series_id, measured_at and figure; the first question mark is the upload's id, theirs follow
     */
    String insertNew(String rows) {
        return postgres
                ? """
                WITH inserted AS (
                    INSERT INTO measurement (series_id, measured_at, figure, upload_id)
                    SELECT series_id, measured_at, figure, CAST(? AS BIGINT) FROM (%s) incoming
                    ON CONFLICT (series_id, measured_at) DO NOTHING
                    RETURNING series_id, measured_at, figure)
                %s FROM inserted GROUP BY series_id"""
                        .formatted(rows, SUMMARY)
                : """
                %s FROM FINAL TABLE (
                    INSERT INTO measurement (series_id, measured_at, figure, upload_id)
                    SELECT series_id, measured_at, min(figure), CAST(? AS BIGINT) FROM (%s) incoming
                    WHERE NOT EXISTS (SELECT 1 FROM measurement known
                        WHERE known.series_id = incoming.series_id AND known.measured_at = incoming.measured_at)
                    GROUP BY series_id, measured_at)
                GROUP BY series_id"""
                        .formatted(SUMMARY, rows);
    }
}
