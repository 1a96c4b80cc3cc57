package io.crossover.monitoring.store;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.UploadResult;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ConcurrentLruCache;

/**
 * Takes the most usual upload, a single new figure that changes no colour, without reading anything: a node remembers how
 * it left the campaign in its last turn, works out from that what the figure comes to, and stores it on the condition that
 * the turn is still the one after. What is not stored, because somebody else had a turn meanwhile, takes the usual way.
 */
@Component
class SingleFigures {

    private static final int CAMPAIGNS = 200;

    private final Databases databases;
    private final Clock clock;
    private final Actor actor;
    private final ConcurrentLruCache<CooperationKey, FigureLane> lanes;

    SingleFigures(JdbcTemplate jdbc, ColourWatch watch, Databases databases, Clock clock, Actor actor) {
        this.databases = databases;
        this.clock = clock;
        this.actor = actor;
        this.lanes = new ConcurrentLruCache<>(CAMPAIGNS, key -> new FigureLane(key, jdbc, watch));
    }

    /** Empty when it has to take the usual way. What is answered is committed. */
    Optional<UploadResult> take(CooperationKey key, Staged rows) {
        return rows.few().size() == 1
                        && isPossible()
                        && lanes.get(key).take(rows, actor.current(), OffsetDateTime.now(clock))
                ? Optional.of(new UploadResult(1, 0, 0))
                : Optional.empty();
    }

    /** Remembers how an upload left the campaign that took the usual way and is committed. */
    void remember(CooperationKey key, @Nullable LastTurn left) {
        if (left != null && isPossible()) {
            lanes.get(key).remember(left);
        }
    }

    /** Within somebody else's transaction nothing is sure before that one ends. */
    private boolean isPossible() {
        return databases.appendsAtOnce() && !TransactionSynchronizationManager.isActualTransactionActive();
    }
}
