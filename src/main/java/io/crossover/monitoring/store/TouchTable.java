package io.crossover.monitoring.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.Touch;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Customers' steps, each identity once (M13). */
@Component
class TouchTable {

    /** Looked at backwards, the conversions passed so far number the ways; what follows the last one leads nowhere yet. */
    private static final String WAYS =
            """
            SELECT count(DISTINCT step) AS steps FROM (
                SELECT customer, step, kind, touched_at,
                    count(CASE WHEN kind = 'CONVERSION' THEN 1 END) OVER (
                        PARTITION BY customer ORDER BY touched_at DESC, kind, step DESC, channel DESC) AS way
                FROM touch WHERE cooperation_key = :key
            ) walked WHERE way > 0 GROUP BY customer, way HAVING max(touched_at) >= :since""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper mapper;

    TouchTable(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper mapper) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.mapper = mapper;
    }

    /** Those that are not there yet; uploads of one cooperation take turns, so nobody else adds one meanwhile. */
    long addNew(CooperationKey key, List<Touch> touches) {
        int[][] added = batches.batchUpdate(
                """
                INSERT INTO touch (cooperation_key, customer, touched_at, kind, step, channel, campaign, term, content,
                    worth, agreed_fields)
                SELECT n.* FROM (SELECT cast(? AS VARCHAR(20)) AS cooperation_key, cast(? AS VARCHAR(100)) AS customer,
                        cast(? AS TIMESTAMP WITH TIME ZONE) AS touched_at, cast(? AS VARCHAR(10)) AS kind,
                        cast(? AS VARCHAR(100)) AS step, cast(? AS VARCHAR(203)) AS channel,
                        cast(? AS VARCHAR(100)) AS campaign, cast(? AS VARCHAR(100)) AS term,
                        cast(? AS VARCHAR(100)) AS content, cast(? AS NUMERIC(20, 2)) AS worth,
                        cast(? AS VARCHAR(4000)) AS agreed_fields) n
                WHERE NOT EXISTS (SELECT 1 FROM touch t WHERE t.cooperation_key = n.cooperation_key
                    AND t.customer = n.customer AND t.touched_at = n.touched_at AND t.kind = n.kind
                    AND t.step = n.step AND t.channel = n.channel)""",
                touches,
                touches.size(),
                (statement, touch) -> {
                    statement.setString(1, key.value());
                    statement.setString(2, touch.customer());
                    statement.setObject(3, touch.at().atOffset(ZoneOffset.UTC));
                    statement.setString(4, touch.kind().name());
                    statement.setString(5, touch.step());
                    statement.setString(6, touch.channel());
                    statement.setString(7, touch.campaign());
                    statement.setString(8, touch.term());
                    statement.setString(9, touch.content());
                    statement.setBigDecimal(10, touch.worth());
                    statement.setString(11, json(touch.agreedFields()));
                });
        long count = 0;
        for (int[] batch : added) {
            for (int rows : batch) {
                count += rows;
            }
        }
        return count;
    }

    /**
     * The median number of different steps on customers' ways to their conversions (M14); a way begins after the
     * conversion before it. Empty without conversions.
     *
     * @param since of conversions, included
     */
    Optional<BigDecimal> medianSteps(CooperationKey key, Instant since) {
        return jdbc.sql("SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY steps) FROM (" + WAYS + ") ways")
                .param("key", key.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Optional.ofNullable(row.getBigDecimal(1)))
                .single();
    }

    /** How many customers took each step in that time, the most frequent first. */
    List<PathReviews.Step> steps(CooperationKey key, Instant since) {
        return jdbc.sql(
                        """
                        SELECT step, count(DISTINCT customer) AS customers FROM touch
                        WHERE cooperation_key = :key AND touched_at >= :since
                        GROUP BY step ORDER BY customers DESC, step""")
                .param("key", key.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new PathReviews.Step(row.getString("step"), row.getLong("customers")))
                .list();
    }

    private @Nullable String json(Map<String, String> fields) {
        try {
            return fields.isEmpty() ? null : mapper.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
