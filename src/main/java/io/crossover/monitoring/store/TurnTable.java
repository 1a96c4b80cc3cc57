package io.crossover.monitoring.store;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.CooperationKey;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Every turn that somebody had with a campaign, and the single figures that turns brought with them. */
@Component
class TurnTable {

    private final JdbcTemplate jdbc;
    private final SeriesTable series;
    private final Databases databases;
    private final Clock clock;
    private final Actor actor;

    TurnTable(JdbcTemplate jdbc, SeriesTable series, Databases databases, Clock clock, Actor actor) {
        this.jdbc = jdbc;
        this.series = series;
        this.databases = databases;
        this.clock = clock;
        this.actor = actor;
    }

    record Taken(long id, long number) {}

    /** The next turn, for whoever has the campaign's row; a single figure that gets it first goes before. */
    Taken take(CooperationKey key) {
        GeneratedKeyHolder taken = new GeneratedKeyHolder();
        while (taken.getKeyList().isEmpty()) {
            jdbc.update(
                    connection -> {
                        PreparedStatement insert = connection.prepareStatement(
                                """
                                INSERT INTO campaign_turn (cooperation_key, number, taken_by, taken_at)
                                SELECT ?, coalesce(max(number), 0) + 1, ?, ? FROM campaign_turn
                                WHERE cooperation_key = ? %s"""
                                        .formatted(databases.unlessThereIsOne("cooperation_key, number")),
                                new String[] {"id", "number"});
                        insert.setString(1, key.value());
                        insert.setString(2, actor.current());
                        insert.setObject(3, OffsetDateTime.now(clock));
                        insert.setString(4, key.value());
                        return insert;
                    },
                    taken);
        }
        Map<String, Object> row = taken.getKeyList().get(0);
        return new Taken(number(row.get("id")), number(row.get("number")));
    }

    private static long number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).longValue();
    }

    /** Puts the figures that turns brought with them among the measurements. */
    void settle(CooperationKey key) {
        series.update(series.withWaiting(key));
        jdbc.update(
                """
                INSERT INTO measurement (series_id, measured_at, figure, upload_id)
                SELECT series_id, measured_at, figure, turn_id FROM waiting_figure WHERE cooperation_key = ?
                ORDER BY series_id, measured_at""",
                key.value());
    }
}
