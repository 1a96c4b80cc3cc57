package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.Attribution;
import io.crossover.monitoring.AttributionModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shares conversions out among channels (M5), in the database and in one query.
 *
 * <p>A conversion's weights become billionths by rounding their running sum, so that they add up to exactly one
 * conversion however they fall.
 */
@Component
class Attributions {

    /** Each conversion with every touch of the same customer in the days before it, or with none. */
    private static final String PATHS =
            """
            FROM touch c LEFT JOIN touch t ON t.cooperation_key = c.cooperation_key AND t.customer = c.customer
                AND t.kind = 'TOUCH' AND t.touched_at <= c.touched_at
                AND t.touched_at > c.touched_at - cast(:lookback AS INTEGER) * INTERVAL '1' DAY
            WHERE c.cooperation_key = :key AND c.kind = 'CONVERSION'
                AND c.touched_at >= :from AND c.touched_at < :to""";

    /** Both databases compute with doubles only when told so; one of them takes a literal for an endless decimal. */
    private static final String ONE = "cast(1 AS DOUBLE PRECISION)";

    private static final String CHANNEL = "coalesce(t.channel, c.channel)";

    private static final String PLACED =
            """
            (SELECT c.id AS conversion, c.worth, %s AS channel,
                row_number() OVER (PARTITION BY c.id ORDER BY t.touched_at, t.step, t.channel) AS place,
                count(*) OVER (PARTITION BY c.id) AS places
            %s) placed"""
                    .formatted(CHANNEL, PATHS);

    private static final String REPORT =
            """
            SELECT channel, sum(parts) AS parts, sum(parts * worth) AS earned FROM (
                SELECT channel, worth,
                    upto - coalesce(lag(upto) OVER (PARTITION BY conversion ORDER BY channel), 0) AS parts
                FROM (
                    SELECT conversion, channel, worth, cast(round(%d *
                        (cast(sum(weight) OVER (PARTITION BY conversion ORDER BY channel) AS DOUBLE PRECISION)
                        / cast(sum(weight) OVER (PARTITION BY conversion) AS DOUBLE PRECISION))) AS BIGINT) AS upto
                    FROM (%s) weighted
                ) rounded
            ) shared GROUP BY channel""";

    private static final String GROUPED =
            "SELECT conversion, channel, worth, cast(sum(%s) AS DOUBLE PRECISION) AS weight FROM %s"
                    + " GROUP BY conversion, channel, worth";

    private final JdbcClient jdbc;

    Attributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param halfLifeDays for time decay
     * @param lookbackDays touches longer before the conversion do not count
     * @param from of conversions, included
     * @param to of conversions, excluded
     */
    record Question(AttributionModel model, BigDecimal halfLifeDays, int lookbackDays, Instant from, Instant to) {}

    @Transactional(readOnly = true)
    Attribution of(CooperationKey key, Question question) {
        List<Attribution.Earned> earned = jdbc.sql(sql(question.model()))
                .param("key", key.value())
                .param("lookback", question.lookbackDays())
                .param("halfLife", question.halfLifeDays().doubleValue())
                .param("from", utc(question.from()))
                .param("to", utc(question.to()))
                .query((row, number) -> new Attribution.Earned(
                        row.getString("channel").isEmpty() ? Attribution.DIRECT : row.getString("channel"),
                        row.getLong("parts"),
                        row.getBigDecimal("earned").movePointLeft(Attribution.PARTS_DECIMALS)))
                .list();
        return Attribution.of(question.model(), question.halfLifeDays(), earned);
    }

    private static String sql(AttributionModel model) {
        return REPORT.formatted(Attribution.PARTS, weighted(model));
    }

    private static String weighted(AttributionModel model) {
        return switch (model) {
            case TIME_DECAY ->
                """
                SELECT c.id AS conversion, %1$s AS channel, c.worth,
                    cast(sum(coalesce(power(cast(2 AS DOUBLE PRECISION),
                        -cast(extract(EPOCH FROM c.touched_at - t.touched_at) AS DOUBLE PRECISION)
                        / (86400 * cast(:halfLife AS DOUBLE PRECISION))), %3$s)) AS DOUBLE PRECISION) AS weight
                %2$s GROUP BY c.id, %1$s, c.worth"""
                        .formatted(CHANNEL, PATHS, ONE);
            case LINEAR -> GROUPED.formatted(ONE, PLACED);
            case FIRST -> GROUPED.formatted("CASE WHEN place = 1 THEN 1 ELSE 0 END", PLACED);
            case LAST -> GROUPED.formatted("CASE WHEN place = places THEN 1 ELSE 0 END", PLACED);
            case POSITION ->
                GROUPED.formatted(
                        "CASE WHEN places <= 2 THEN %1$s / places WHEN place IN (1, places) THEN %1$s * 2 / 5 ELSE %1$s / (5 * (places - 2)) END"
                                .formatted(ONE),
                        PLACED);
        };
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
