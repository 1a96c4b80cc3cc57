package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.UploadReader.Newest;
import io.crossover.monitoring.store.MeasurementTable.Change;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Single figures of one campaign, in its turns: what comes in meanwhile is stored together and shares one commit. */
final class FigureLane {

    private static final Logger LOG = LoggerFactory.getLogger(FigureLane.class);

    /** How many series are remembered at most. */
    private static final int SERIES = 1000;

    private static final int TOGETHER = 64;

    /** How many figures wait at most to be put among the measurements, so that whoever does it, or reads them, is quick. */
    private static final int WAITING = 1000;

    private final CooperationKey key;
    private final JdbcTemplate jdbc;
    private final ColourWatch watch;
    private final Together<Incoming> together = new Together<>(TOGETHER, figures -> alone(() -> store(figures)));
    private final ReentrantLock turn = new ReentrantLock(true);
    private final AtomicReference<@Nullable LastTurn> lastTurn = new AtomicReference<>();

    FigureLane(CooperationKey key, JdbcTemplate jdbc, ColourWatch watch) {
        this.key = key;
        this.jdbc = jdbc;
        this.watch = watch;
    }

    /** An upload whose request waits for it; each is itself, whatever it holds. */
    static final class Incoming {

        private final Staged rows;
        private final String who;
        private final OffsetDateTime at;

        Incoming(Staged rows, String who, OffsetDateTime at) {
            this.rows = rows;
            this.who = who;
            this.at = at;
        }
    }

    /** What an upload comes to that has the turn after the last one. */
    private record Next(SeriesFigures changed, List<SeriesFigures> after) {}

    /** Whether it is known to be stored and committed, together with others that come in. */
    boolean take(Incoming figure) {
        return lastTurn.get() != null && together.isDone(figure);
    }

    /** The same by itself: somebody else may have found out meanwhile how the campaign stands. */
    boolean takeAlone(Incoming figure) {
        return !store(List.of(figure)).isEmpty();
    }

    /** Does something while nothing else is stored here, which would miss its turn. */
    <T> T alone(Supplier<T> something) {
        turn.lock();
        try {
            return something.get();
        } finally {
            turn.unlock();
        }
    }

    /** How an upload left the campaign that took the usual way and is committed. */
    void remember(LastTurn left) {
        lastTurn.updateAndGet(last -> {
            if (last != null && last.number() >= left.number()) {
                return last;
            }
            LastTurn known = last == null ? left : left.after(last);
            return known.size() > SERIES ? null : known;
        });
    }

    private Set<Incoming> store(List<Incoming> incoming) {
        LastTurn before = lastTurn.get();
        if (before == null) {
            return Set.of();
        }
        LastTurn after = before;
        List<Incoming> quiet = new ArrayList<>();
        FigureBatch batch = new FigureBatch(key);
        for (Incoming each : incoming) {
            Optional<Next> next = next(after, each.rows);
            if (next.isPresent()) {
                batch.add(after, next.get().changed(), each.who, each.at);
                after = after.with(next.get().after()).next();
                quiet.add(each);
            }
        }
        if (quiet.isEmpty()) {
            return Set.of();
        }
        Set<Incoming> stored = stored(batch, quiet);
        // unless an upload that took the usual way has left a later one meanwhile
        lastTurn.compareAndSet(before, stored.size() == quiet.size() ? after : null);
        return stored;
    }

    private Set<Incoming> stored(FigureBatch batch, List<Incoming> quiet) {
        Set<Incoming> stored = new HashSet<>();
        try {
            int[] figures = batch.store(jdbc);
            for (int number = 0; number < figures.length; number++) {
                if (figures[number] > 0) {
                    stored.add(quiet.get(number));
                }
            }
        } catch (DataAccessException e) {
            // whether it was committed is not sure: taken once more the usual way, what is there already counts for
            // nothing
            LOG.warn("{} figures for {} could not be stored together; each is taken by itself", quiet.size(), key, e);
        }
        return stored;
    }

    /** Empty when many wait, the series or KPI is new here, the figure is not later than all known, or a colour may change. */
    private Optional<Next> next(LastTurn last, Staged rows) {
        Campaign campaign = last.campaign();
        Newest newest = rows.series().get(0);
        Long id = campaign.series().get(newest.series());
        Optional<StoredKpi> kpi = campaign.find(newest.series().kpi());
        if (id == null || kpi.isEmpty() || !last.knows(kpi.get().id()) || last.waiting() >= WAITING) {
            return Optional.empty();
        }
        List<Long> ids = List.of(id);
        List<SeriesFigures> before = last.figures(kpi.get().id());
        Map<Long, Change> changes = UploadEffect.changes(rows, ids, before);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        List<SeriesFigures> changed =
                UploadEffect.changed(rows, ids, List.of(kpi.get().id()), changes, before);
        List<SeriesFigures> after = UploadEffect.after(before, changed);
        boolean isQuiet =
                campaign.isOver() || watch.staysAsItIs(List.of(kpi.get()), changes, before, after, last.limits());
        return isQuiet ? Optional.of(new Next(changed.get(0), after)) : Optional.empty();
    }
}
