package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.engine.DecisionTables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One statement of PostgreSQL that stores small uploads for several campaigns: those of a campaign provided that its turn
 * is still the one after the last that is remembered, its colours are judged by the newest table, and nobody has the turn
 * just now. It waits for nobody.
 */
final class JointAppend {

    private static final String SQL =
            """
            WITH free AS (
                SELECT campaign.cooperation_key
                FROM unnest(?::varchar[], ?::bigint[], ?::bigint[], ?::varchar[])
                    AS last (cooperation_key, revision, turn, limits)
                JOIN campaign ON campaign.cooperation_key = last.cooperation_key
                    AND campaign.revision = last.revision AND campaign.turn = last.turn
                WHERE %s
                FOR UPDATE OF campaign SKIP LOCKED),
            turn AS (
                UPDATE campaign SET turn = campaign.turn + 1 FROM free
                WHERE campaign.cooperation_key = free.cooperation_key RETURNING campaign.cooperation_key),
            kept AS (
                UPDATE measurement_series series
                SET total = now.total, newest_at = now.newest_at, newest = now.newest
                FROM turn JOIN unnest(?::varchar[], ?::bigint[], ?::numeric[], ?::timestamptz[], ?::numeric[])
                    AS now (cooperation_key, id, total, newest_at, newest)
                    ON now.cooperation_key = turn.cooperation_key
                WHERE series.id = now.id),
            numbered AS (
                SELECT nextval(pg_get_serial_sequence('measurement_upload', 'id')) AS id, upload.*
                FROM turn JOIN unnest(?::varchar[], ?::integer[], ?::varchar[], ?::timestamptz[])
                    AS upload (cooperation_key, number, uploaded_by, uploaded_at)
                    ON upload.cooperation_key = turn.cooperation_key),
            upload AS (
                INSERT INTO measurement_upload (id, cooperation_key, uploaded_by, uploaded_at) OVERRIDING SYSTEM VALUE
                SELECT id, cooperation_key, uploaded_by, uploaded_at FROM numbered),
            stored AS (
                INSERT INTO measurement (series_id, measured_at, figure, upload_id)
                SELECT incoming.series_id, incoming.measured_at, incoming.figure, numbered.id
                FROM numbered JOIN unnest(?::integer[], ?::bigint[], ?::timestamptz[], ?::numeric[])
                    AS incoming (number, series_id, measured_at, figure) ON incoming.number = numbered.number)
            SELECT number FROM numbered"""
                    .formatted(DecisionTables.IS_NEWEST.replace("?", "last.limits"));

    private final Columns campaigns = new Columns(4);
    private final Columns series = new Columns(5);
    private final Columns uploads = new Columns(4);
    private final Columns figures = new Columns(4);

    void campaign(CooperationKey key, LastTurn last) {
        campaigns.row(
                key, last.campaign().revision(), last.number(), last.limits().id());
    }

    /** What a series of the campaign comes to with its uploads. */
    void keep(CooperationKey key, SeriesFigures now) {
        series.row(
                key,
                now.id(),
                now.total().toPlainString(),
                now.newestAt(),
                now.newest().toPlainString());
    }

    /** @param number of the upload in this statement */
    void upload(CooperationKey key, int number, String who, OffsetDateTime at) {
        uploads.row(key, number, who, at);
    }

    /** A figure of the upload with this number. */
    void figure(int number, long seriesId, Instant at, String value) {
        figures.row(number, seriesId, at, value);
    }

    /** Stores them and commits; answers the numbers of the uploads that are stored. */
    Set<Integer> store(JdbcTemplate jdbc) {
        return new HashSet<>(jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(SQL);
                    int at = 1;
                    for (Columns table : List.of(campaigns, series, uploads, figures)) {
                        at = table.set(connection, statement, at);
                    }
                    return statement;
                },
                (row, number) -> row.getInt("number")));
    }

    /** Rows as the arrays that make a table of them. */
    private static final class Columns {

        private final List<List<String>> columns = new ArrayList<>();

        Columns(int number) {
            for (int column = 0; column < number; column++) {
                columns.add(new ArrayList<>());
            }
        }

        void row(Object... values) {
            for (int column = 0; column < values.length; column++) {
                columns.get(column).add(values[column].toString());
            }
        }

        int set(Connection connection, PreparedStatement statement, int first) throws SQLException {
            int at = first;
            for (List<String> column : columns) {
                statement.setArray(at++, connection.createArrayOf("varchar", column.toArray()));
            }
            return at;
        }
    }
}
