package io.crossover.cooperation;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When cooperations came into each stage and left it: where time goes, and where they end. */
@Component
public class StagePassages {

    private final JdbcClient jdbc;
    private final Clock clock;

    StagePassages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The cooperation stands in this stage now: the passage before ends, and one begins unless it is there already. */
    void enter(CooperationKey key, Stage stage) {
        jdbc.sql(
                        """
                        UPDATE stage_passage SET left_at = :now
                        WHERE cooperation_key = :key AND left_at IS NULL AND stage <> :stage""")
                .param("now", OffsetDateTime.now(clock))
                .param("key", key.value())
                .param("stage", stage.name())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO stage_passage (cooperation_key, stage, entered_at)
                        SELECT cooperation_key, stage, stage_since FROM cooperation
                        WHERE cooperation_key = :key AND NOT EXISTS (
                            SELECT 1 FROM stage_passage passage
                            WHERE passage.cooperation_key = cooperation.cooperation_key AND passage.left_at IS NULL)""")
                .param("key", key.value())
                .update();
    }

    /** The cooperation is over. */
    void leave(CooperationKey key) {
        jdbc.sql("UPDATE stage_passage SET left_at = :now WHERE cooperation_key = :key AND left_at IS NULL")
                .param("now", OffsetDateTime.now(clock))
                .param("key", key.value())
                .update();
    }

    /** Every stage in its order, over all cooperations. */
    public List<Passed> all() {
        Map<Stage, Where> where = where();
        record Time(Stage stage, int entered, @Nullable Duration median) {}
        Map<Stage, Time> times = new EnumMap<>(Stage.class);
        jdbc.sql(
                        """
                        SELECT stage, count(DISTINCT cooperation_key) AS entered,
                            percentile_cont(0.5) WITHIN GROUP (ORDER BY CAST(
                                extract(EPOCH FROM left_at) - extract(EPOCH FROM entered_at) AS DOUBLE PRECISION))
                                AS median
                        FROM stage_passage GROUP BY stage""")
                .query(row -> {
                    Stage stage = Stage.valueOf(row.getString("stage"));
                    double seconds = row.getDouble("median");
                    times.put(
                            stage,
                            new Time(
                                    stage,
                                    row.getInt("entered"),
                                    row.wasNull() ? null : Duration.ofSeconds(Math.round(seconds))));
                });
        return Arrays.stream(Stage.values())
                .map(stage -> {
                    Optional<Time> time = Optional.ofNullable(times.get(stage));
                    Where standing = where.getOrDefault(stage, Where.NOBODY);
                    return new Passed(
                            stage,
                            time.map(Time::entered).orElse(0),
                            standing.now(),
                            standing.ended(),
                            standing.closed(),
                            time.map(Time::median).orElse(null));
                })
                .toList();
    }

    private Map<Stage, Where> where() {
        Map<Stage, Where> where = new EnumMap<>(Stage.class);
        jdbc.sql(
                        """
                        SELECT stage,
                            count(CASE WHEN status IN ('RUNNING', 'PAUSED') THEN 1 END) AS there_now,
                            count(CASE WHEN status IN ('WITHDRAWN', 'ENDED') THEN 1 END) AS ended,
                            count(CASE WHEN status = 'CLOSED' THEN 1 END) AS closed
                        FROM cooperation GROUP BY stage""")
                .query(row -> {
                    where.put(
                            Stage.valueOf(row.getString("stage")),
                            new Where(row.getInt("there_now"), row.getInt("ended"), row.getInt("closed")));
                });
        return where;
    }

    private record Where(int now, int ended, int closed) {

        static final Where NOBODY = new Where(0, 0, 0);
    }

    /**
     * One stage over all cooperations.
     *
     * @param entered how many cooperations ever came into it
     * @param now how many stand in it, paused ones included
     * @param ended how many were withdrawn or ended early in it
     * @param closed how many came to their regular end in it
     * @param median how long the middle one of those that left it stayed; none while nobody left it
     */
    public record Passed(Stage stage, int entered, int now, int ended, int closed, @Nullable Duration median) {

        /** How many left it for the next one. */
        public int wentOn() {
            return Math.max(0, entered - now - ended - closed);
        }
    }
}
