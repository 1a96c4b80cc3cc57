package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.engine.DecisionTables;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Figures of a campaign that PostgreSQL stores in one round trip and one commit, each provided that the campaign's turn is
 * still the one after the last that is remembered and its colours are judged by the newest table.
 */
final class FigureBatch {

    // a later one reckons with those before it and must not take somebody else's turn for theirs: this very transaction
    // has to be the one that wrote the campaign's row
    private static final String SQL =
            """
            WITH turn AS (
                UPDATE campaign SET turn = turn + 1
                WHERE cooperation_key = ? AND revision = ? AND turn = ? AND (? OR xmin = pg_current_xact_id()::xid)
                    AND %s
                RETURNING cooperation_key),
            upload AS (
                INSERT INTO measurement_upload (cooperation_key, uploaded_by, uploaded_at)
                SELECT cooperation_key, ?, ? FROM turn RETURNING id),
            kept AS (
                UPDATE measurement_series series SET total = ?, newest_at = ?, newest = ? FROM upload
                WHERE series.id = ? RETURNING series.id, series.newest_at, series.newest, upload.id AS upload_id)
            INSERT INTO measurement (series_id, measured_at, figure, upload_id)
            SELECT id, newest_at, newest, upload_id FROM kept"""
                    .formatted(DecisionTables.IS_NEWEST);

    private final CooperationKey key;
    private final List<Figure> figures = new ArrayList<>();

    FigureBatch(CooperationKey key) {
        this.key = key;
    }

    private record Figure(boolean isFirst, LastTurn last, SeriesFigures now, String who, OffsetDateTime at) {}

    /**
     * @param last turn before it
     * @param now what its series comes to with it, as the newest one
     */
    void add(LastTurn last, SeriesFigures now, String who, OffsetDateTime at) {
        figures.add(new Figure(figures.isEmpty(), last, now, who, at));
    }

    /** Stores and commits what can be stored; answers how many rows each figure is: one or none. */
    int[] store(JdbcTemplate jdbc) {
        return jdbc.batchUpdate(SQL, figures, figures.size(), this::set)[0];
    }

    private void set(PreparedStatement statement, Figure figure) throws SQLException {
        statement.setString(1, key.value());
        statement.setLong(2, figure.last().campaign().revision());
        statement.setLong(3, figure.last().number());
        statement.setBoolean(4, figure.isFirst());
        statement.setString(5, figure.last().limits().id());
        statement.setString(6, figure.who());
        statement.setObject(7, figure.at());
        statement.setBigDecimal(8, figure.now().total());
        statement.setObject(9, figure.now().newestAt().atOffset(ZoneOffset.UTC));
        statement.setBigDecimal(10, figure.now().newest());
        statement.setLong(11, figure.now().id());
    }
}
