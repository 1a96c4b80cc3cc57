package io.crossover.monitoring.store;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.monitoring.PathLimit;
import io.crossover.monitoring.PathReview;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many steps customers really take (M14). Over the limit somebody is asked to make the path shorter; one asking at
 * a time, and not again for the same until the path was short enough in between or has become longer.
 *
 * <p>As with alerts, the row says what is so and what its process was told; the relay brings the two together.
 */
@Component
public class PathReviews {

    private final JdbcClient jdbc;
    private final TouchTable touches;
    private final Cooperations cooperations;
    private final MonitoringEnds ends;
    private final PathLimit limit;
    private final Journal journal;
    private final Actor actor;
    private final Clock clock;
    private final Duration window;

    PathReviews(
            JdbcClient jdbc,
            TouchTable touches,
            Cooperations cooperations,
            MonitoringEnds ends,
            PathLimit limit,
            Journal journal,
            Actor actor,
            Clock clock,
            @Value("${crossover.customer-path.window:P28D}") Duration window) {
        this.jdbc = jdbc;
        this.touches = touches;
        this.cooperations = cooperations;
        this.ends = ends;
        this.limit = limit;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
        this.window = window;
    }

    /** A step and how many customers took it. */
    public record Step(String step, long customers) {}

    /** A review that its process is to be told of: that it is open, or that it is closed. */
    public record News(long id, CooperationKey key, boolean open) {}

    /** The median number of steps of the conversions of the last weeks; empty without any. */
    public Optional<BigDecimal> medianSteps(CooperationKey key) {
        return touches.medianSteps(key, since());
    }

    /** What customers did in the last weeks, the most frequent step first. */
    public List<Step> steps(CooperationKey key) {
        return touches.steps(key, since());
    }

    /** Looks at the path again; whoever calls has locked the cooperation's figures. */
    void look(CooperationKey key) {
        medianSteps(key).ifPresent(median -> {
            int most = limit.of(cooperations.get(key).proposal().goal());
            boolean tooLong = median.compareTo(BigDecimal.valueOf(most)) > 0;
            Optional<Row> last = last(key);
            if (last.isPresent() && last.get().open) {
                jdbc.sql("UPDATE path_review SET median_steps = :median WHERE id = :id")
                        .param("median", median)
                        .param("id", last.get().review.id())
                        .update();
            } else if (!tooLong) {
                last.ifPresent(row -> jdbc.sql("UPDATE path_review SET met_since = TRUE WHERE id = :id")
                        .param("id", row.review.id())
                        .update());
            } else if (last.map(row -> row.isOver(median)).orElse(true)
                    && ends.find(key).isEmpty()) {
                open(key, median, most);
            }
        });
    }

    private void open(CooperationKey key, BigDecimal median, int most) {
        jdbc.sql(
                        """
                        INSERT INTO path_review (cooperation_key, opened_at, median_steps, most_steps, told, met_since)
                        VALUES (:key, :now, :median, :most, 'NOTHING', FALSE)""")
                .param("key", key.value())
                .param("now", OffsetDateTime.now(clock))
                .param("median", median)
                .param("most", most)
                .update();
        journal.record(
                key,
                JournalKind.COLOUR,
                "Customers take %s steps, %d should do: somebody is asked to make the path shorter"
                        .formatted(plain(median), most),
                Map.of("medianSteps", median, "mostSteps", most));
    }

    public PathReview get(long id) {
        return jdbc.sql("SELECT * FROM path_review WHERE id = :id")
                .param("id", id)
                .query((row, number) ->
                        review(row.getLong("id"), row.getBigDecimal("median_steps"), row.getInt("most_steps")))
                .single();
    }

    /** Keeps what was found and what is changed. */
    public void close(CooperationKey key, long id, String finding, String change) {
        close(id, finding, change, "CLOSED");
        journal.record(
                key,
                JournalKind.DECISION,
                "The customers' path is made shorter: " + change,
                Map.of("finding", finding, "change", change));
    }

    /** With the campaign's end nobody need make the path shorter. */
    public void closeAll(CooperationKey key) {
        last(key)
                .filter(row -> row.open)
                .ifPresent(row -> close(row.review.id(), null, null, row.told.equals("NOTHING") ? "CLOSED" : row.told));
    }

    private void close(long id, @Nullable String finding, @Nullable String change, String told) {
        jdbc.sql(
                        """
                        UPDATE path_review SET closed_at = :now, closed_by = :by, finding = :finding,
                            change_made = :change, told = :told
                        WHERE id = :id""")
                .param("now", OffsetDateTime.now(clock))
                .param("by", actor.current())
                .param("finding", finding)
                .param("change", change)
                .param("told", told)
                .param("id", id)
                .update();
    }

    /** Reviews whose process does not know yet how they stand, oldest first. */
    public List<News> news() {
        return jdbc.sql(
                        """
                        SELECT id, cooperation_key, closed_at FROM path_review
                        WHERE closed_at IS NULL AND told = 'NOTHING' OR closed_at IS NOT NULL AND told = 'OPENED'
                        ORDER BY id""")
                .query((row, number) -> new News(
                        row.getLong("id"),
                        new CooperationKey(row.getString("cooperation_key")),
                        row.getObject("closed_at") == null))
                .list();
    }

    /** Takes a piece of news for this transaction; false when another node has delivered it. */
    public boolean take(News news) {
        return jdbc.sql("UPDATE path_review SET told = :next WHERE id = :id AND told = :before")
                        .param("next", news.open() ? "OPENED" : "CLOSED")
                        .param("before", news.open() ? "NOTHING" : "OPENED")
                        .param("id", news.id())
                        .update()
                == 1;
    }

    private Optional<Row> last(CooperationKey key) {
        return jdbc.sql(
                        "SELECT * FROM path_review WHERE cooperation_key = :key ORDER BY id DESC FETCH FIRST 1 ROW ONLY")
                .param("key", key.value())
                .query((row, number) -> new Row(
                        review(row.getLong("id"), row.getBigDecimal("median_steps"), row.getInt("most_steps")),
                        row.getObject("closed_at") == null,
                        row.getString("told"),
                        row.getBoolean("met_since")))
                .optional();
    }

    private Instant since() {
        return clock.instant().minus(window);
    }

    private static PathReview review(long id, BigDecimal median, int most) {
        return new PathReview(id, plain(median), most);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private record Row(PathReview review, boolean open, String told, boolean metSince) {

        boolean isOver(BigDecimal median) {
            return metSince || median.compareTo(review.medianSteps()) > 0;
        }
    }
}
