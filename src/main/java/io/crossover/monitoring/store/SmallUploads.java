package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.engine.DecisionTables;
import io.crossover.monitoring.UploadReader.Newest;
import io.crossover.monitoring.UploadResult;
import io.crossover.monitoring.store.MeasurementTable.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes the usual upload, a few new figures that change no colour, by one statement and without reading anything: a node
 * remembers how it left the campaign in its last turn, works out from that what the figures come to, and stores them on
 * the condition that the turn is still the one after. When somebody else had a turn meanwhile, nothing is stored, and the
 * upload takes the usual way.
 */
@Component
class SmallUploads {

    private static final int CAMPAIGNS = 200;

    /** How many series of a campaign are remembered at most. */
    private static final int SERIES = 1000;

    private final MeasurementTable measurements;
    private final ColourWatch watch;
    private final Databases databases;
    private final Map<CooperationKey, Seat> seats =
            Collections.synchronizedMap(new LinkedHashMap<>(CAMPAIGNS, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<CooperationKey, Seat> eldest) {
                    return size() > CAMPAIGNS;
                }
            });

    SmallUploads(MeasurementTable measurements, ColourWatch watch, Databases databases) {
        this.measurements = measurements;
        this.watch = watch;
        this.databases = databases;
    }

    /** Where the uploads of one campaign that came to this node wait for one another. */
    private static final class Seat {

        private final ReentrantLock lock = new ReentrantLock(true);
        private @Nullable LastTurn last;
    }

    /** What an upload comes to that has the turn after the last one. */
    private record Next(List<Long> series, List<SeriesFigures> changed, LastTurn left) {}

    /** Empty when it has to take the usual way; nothing is stored then. */
    Optional<UploadResult> take(CooperationKey key, Staged rows) {
        if (!isPossible()) {
            return Optional.empty();
        }
        Seat seat = seat(key);
        seat.lock.lock();
        try {
            LastTurn last = seat.last;
            // unless it is stored, what is remembered holds no longer
            seat.last = null;
            if (last == null) {
                return Optional.empty();
            }
            Optional<Next> next = next(last, rows);
            if (next.isEmpty()) {
                seat.last = last;
                return Optional.empty();
            }
            Next then = next.get();
            Optional<Long> upload = measurements.append(key, rows, then.series(), then.changed(), isNext(last));
            upload.ifPresent(stored -> seat.last = then.left());
            return upload.map(stored -> new UploadResult(rows.rows(), 0, 0));
        } finally {
            seat.lock.unlock();
        }
    }

    /** Within somebody else's transaction nothing is sure before that one ends. */
    private boolean isPossible() {
        return databases.appendsAtOnce() && !TransactionSynchronizationManager.isActualTransactionActive();
    }

    private static Condition isNext(LastTurn last) {
        return new Condition(
                "revision = ? AND turn = ? AND " + DecisionTables.IS_NEWEST,
                List.of(last.campaign().revision(), last.number(), last.limits().id()));
    }

    /** Empty when a series or KPI is new here, a figure is not later than all known, or a colour may change. */
    private Optional<Next> next(LastTurn last, Staged rows) {
        Campaign campaign = last.campaign();
        List<Long> ids = new ArrayList<>();
        List<Long> kpiIds = new ArrayList<>();
        for (Newest each : rows.series()) {
            Long id = campaign.series().get(each.series());
            Optional<StoredKpi> kpi = campaign.find(each.series().kpi());
            if (id == null || kpi.isEmpty()) {
                return Optional.empty();
            }
            ids.add(id);
            kpiIds.add(kpi.get().id());
        }
        Set<Long> named = new LinkedHashSet<>(kpiIds);
        if (!last.knows(named)) {
            return Optional.empty();
        }
        List<SeriesFigures> before = last.figures(named);
        Map<Long, Change> changes = UploadEffect.changes(rows, ids, before);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        List<SeriesFigures> changed = UploadEffect.changed(rows, ids, kpiIds, changes, before);
        List<SeriesFigures> after = UploadEffect.after(before, changed);
        boolean isQuiet =
                campaign.isOver() || watch.staysAsItIs(campaign.of(named), changes, before, after, last.limits());
        return isQuiet ? Optional.of(new Next(ids, changed, last.next(after))) : Optional.empty();
    }

    /** Remembers how an upload left the campaign that took the usual way and is committed. */
    void remember(CooperationKey key, @Nullable LastTurn left) {
        if (left == null || !isPossible()) {
            return;
        }
        Seat seat = seat(key);
        seat.lock.lock();
        try {
            LastTurn last = seat.last;
            if (last == null || last.number() < left.number()) {
                LastTurn known = last == null ? left : left.after(last);
                seat.last = known.size() > SERIES ? null : known;
            }
        } finally {
            seat.lock.unlock();
        }
    }

    private Seat seat(CooperationKey key) {
        return seats.computeIfAbsent(key, any -> new Seat());
    }
}
