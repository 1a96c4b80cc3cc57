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

    /** Whether single figures can be stored without reading. */
    boolean takesSingleFigures() {
        return postgres;
    }

    /** Ends an insertion where somebody may insert the same key at the same moment, which nobody does on H2. */
    String unlessThereIsOne(String key) {
        return postgres ? "ON CONFLICT (%s) DO NOTHING".formatted(key) : "";
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
