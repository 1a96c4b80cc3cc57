package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.engine.DecisionTables;
import io.crossover.monitoring.ThresholdTable;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Figures of a campaign that PostgreSQL stores in one round trip and one commit, each with the turn after the last that is
 * remembered, provided that nobody else has had that turn and colours are judged by the newest table.
 */
final class FigureBatch {

    private static final String ALONE =
            """
            INSERT INTO campaign_turn (cooperation_key, number, taken_by, taken_at, series_id, measured_at, figure)
            SELECT ?, ?, ?, ?, ?, ?, ? WHERE ? = (%s)
            ON CONFLICT (cooperation_key, number) DO NOTHING"""
                    .formatted(DecisionTables.NEWEST);

    // a later one reckons with those before it and must not follow somebody else's turn instead of theirs: this very
    // transaction has to be the one that had it
    private static final String TOGETHER = ALONE.replace(
            "ON CONFLICT",
            """
            AND (? OR EXISTS (SELECT 1 FROM campaign_turn before
                WHERE before.cooperation_key = ? AND before.number = ?
                    AND before.xmin = pg_current_xact_id()::xid))
            ON CONFLICT""");

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
        if (figures.size() == 1) {
            return new int[] {jdbc.update(ALONE, statement -> set(statement, figures.get(0)))};
        }
        return jdbc.batchUpdate(TOGETHER, figures, figures.size(), (statement, figure) -> {
            set(statement, figure);
            statement.setBoolean(10, figure.isFirst());
            statement.setString(11, key.value());
            statement.setLong(12, figure.last().number());
        })[0];
    }

    private void set(PreparedStatement statement, Figure figure) throws SQLException {
        statement.setString(1, key.value());
        statement.setLong(2, figure.last().number() + 1);
        statement.setString(3, figure.who());
        statement.setObject(4, figure.at());
        statement.setLong(5, figure.now().id());
        statement.setObject(6, figure.now().newestAt().atOffset(ZoneOffset.UTC));
        statement.setBigDecimal(7, figure.now().newest());
        statement.setString(8, figure.last().limits().id());
        statement.setString(9, ThresholdTable.DECISION);
    }
}
