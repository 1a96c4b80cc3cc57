package io.crossover.monitoring.store;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.UploadResult;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes the most usual upload, a single new figure that changes no colour, without reading anything: a node remembers how
 * it left the campaign in its last turn, works out from that what the figure comes to, and stores it on the condition that
 * the turn is still the one after. What is not stored, because somebody else had a turn meanwhile, takes the usual way.
 */
@Component
class SingleFigures {

    private static final int CAMPAIGNS = 200;

    private final JdbcTemplate jdbc;
    private final ColourWatch watch;
    private final Databases databases;
    private final Clock clock;
    private final Actor actor;
    private final Map<CooperationKey, FigureLane> lanes =
            Collections.synchronizedMap(new LinkedHashMap<>(CAMPAIGNS, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<CooperationKey, FigureLane> eldest) {
                    return size() > CAMPAIGNS;
                }
            });

    SingleFigures(JdbcTemplate jdbc, ColourWatch watch, Databases databases, Clock clock, Actor actor) {
        this.jdbc = jdbc;
        this.watch = watch;
        this.databases = databases;
        this.clock = clock;
        this.actor = actor;
    }

    /** Empty when it has to take the usual way; nothing is stored then. What is answered is committed. */
    Optional<UploadResult> take(CooperationKey key, Staged rows) {
        if (rows.few().size() != 1 || !isPossible()) {
            return Optional.empty();
        }
        FigureLane lane = lanes.get(key);
        return lane != null && lane.take(rows, actor.current(), OffsetDateTime.now(clock))
                ? Optional.of(new UploadResult(1, 0, 0))
                : Optional.empty();
    }

    /** Remembers how an upload left the campaign that took the usual way and is committed. */
    void remember(CooperationKey key, @Nullable LastTurn left) {
        if (left != null && isPossible()) {
            lanes.computeIfAbsent(key, any -> new FigureLane(key, jdbc, watch)).remember(left);
        }
    }

    /** Within somebody else's transaction nothing is sure before that one ends. */
    private boolean isPossible() {
        return databases.appendsAtOnce() && !TransactionSynchronizationManager.isActualTransactionActive();
    }
}
