package io.crossover.monitoring.store;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.UploadResult;
import io.crossover.monitoring.store.FigureLane.Incoming;
import io.crossover.monitoring.store.Uploads.TakenOver;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ConcurrentLruCache;

/**
 * Takes the most usual upload, a single new figure that changes no colour, without reading anything: a node remembers how
 * it left the campaign in its last turn, works out from that what the figure comes to, and takes the next turn with it. When
 * somebody else has had that turn, the figure takes the usual way. Until somebody else has a turn, it waits with its turn
 * to be put among the measurements; whoever reads them reads those that wait as well.
 */
@Component
class SingleFigures {

    private static final int CAMPAIGNS = 200;
    private static final UploadResult AT_ONCE = new UploadResult(1, 0, 0);

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

    /**
     * Takes an upload, whatever it is.
     *
     * @param usualWay stores and commits it
     */
    UploadResult take(CooperationKey key, Staged rows, Supplier<TakenOver> usualWay) {
        if (rows.few().size() != 1 || !isPossible()) {
            return remembered(key, usualWay.get());
        }
        FigureLane lane = lanes.get(key);
        Incoming figure = new Incoming(rows, actor.current(), OffsetDateTime.now(clock));
        return lane.take(figure)
                ? AT_ONCE
                : lane.alone(() -> lane.takeAlone(figure) ? AT_ONCE : remembered(key, usualWay.get()));
    }

    private UploadResult remembered(CooperationKey key, TakenOver taken) {
        LastTurn left = taken.left();
        if (left != null && isPossible()) {
            lanes.get(key).remember(left);
        }
        return taken.result();
    }

    /** Within somebody else's transaction nothing is sure before that one ends. */
    private boolean isPossible() {
        return databases.takesSingleFigures() && !TransactionSynchronizationManager.isActualTransactionActive();
    }
}
