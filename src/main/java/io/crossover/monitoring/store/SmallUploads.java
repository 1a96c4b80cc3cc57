package io.crossover.monitoring.store;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.UploadReader.Newest;
import io.crossover.monitoring.UploadResult;
import io.crossover.monitoring.store.MeasurementTable.Change;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes the usual upload, a few new figures that change no colour, without reading anything: a node remembers how it left
 * the campaign in its last turn, works out from that what the figures come to, and stores them on the condition that the
 * turn is still the one after. While one statement runs, what comes in waits, for whatever campaign, and goes with the
 * next one: so many share one commit. What is not stored, because somebody else had a turn meanwhile or has it just now,
 * takes the usual way.
 */
@Component
class SmallUploads {

    private static final Logger LOG = LoggerFactory.getLogger(SmallUploads.class);

    private static final int CAMPAIGNS = 200;

    /** How many series of a campaign are remembered at most. */
    private static final int SERIES = 1000;

    /** How many uploads go together at most. */
    private static final int TOGETHER = 64;

    private final JdbcTemplate jdbc;
    private final ColourWatch watch;
    private final Databases databases;
    private final Clock clock;
    private final Actor actor;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final Lock turn = new ReentrantLock();
    private final Map<CooperationKey, LastTurn> lastTurns =
            Collections.synchronizedMap(new LinkedHashMap<>(CAMPAIGNS, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<CooperationKey, LastTurn> eldest) {
                    return size() > CAMPAIGNS;
                }
            });

    SmallUploads(JdbcTemplate jdbc, ColourWatch watch, Databases databases, Clock clock, Actor actor) {
        this.jdbc = jdbc;
        this.watch = watch;
        this.databases = databases;
        this.clock = clock;
        this.actor = actor;
    }

    /** An upload whose request waits for it. */
    private static final class Waiting {

        private final CooperationKey key;
        private final Staged rows;
        private final String who;
        private final OffsetDateTime at;
        private boolean isLookedAt;
        private boolean isStored;

        Waiting(CooperationKey key, Staged rows, String who, OffsetDateTime at) {
            this.key = key;
            this.rows = rows;
            this.who = who;
            this.at = at;
        }
    }

    /** What an upload comes to that has the turn after the last one. */
    private record Next(List<Long> series, List<SeriesFigures> changed, List<SeriesFigures> after) {}

    /** Empty when it has to take the usual way; nothing is stored then. What is answered is committed. */
    Optional<UploadResult> take(CooperationKey key, Staged rows) {
        if (!isPossible() || !lastTurns.containsKey(key)) {
            return Optional.empty();
        }
        Waiting mine = new Waiting(key, rows, actor.current(), OffsetDateTime.now(clock));
        waiting.add(mine);
        turn.lock();
        try {
            // unless whoever had the lock before took it along
            while (!mine.isLookedAt) {
                takeTogether();
            }
            return mine.isStored ? Optional.of(new UploadResult(rows.rows(), 0, 0)) : Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    /** Within somebody else's transaction nothing is sure before that one ends. */
    private boolean isPossible() {
        return databases.appendsAtOnce() && !TransactionSynchronizationManager.isActualTransactionActive();
    }

    private void takeTogether() {
        JointAppend statement = new JointAppend();
        Map<CooperationKey, LastTurn> before = new HashMap<>();
        Map<CooperationKey, LastTurn> after = new HashMap<>();
        Map<CooperationKey, Map<Long, SeriesFigures>> changed = new HashMap<>();
        List<Waiting> together = new ArrayList<>();
        for (Waiting each : nextUploads()) {
            each.isLookedAt = true;
            LastTurn last = after.getOrDefault(each.key, lastTurns.get(each.key));
            Optional<Next> next = last == null ? Optional.empty() : next(last, each.rows);
            if (last != null && next.isPresent()) {
                before.putIfAbsent(each.key, last);
                after.put(each.key, last.with(next.get().after()));
                Map<Long, SeriesFigures> series = changed.computeIfAbsent(each.key, any -> new HashMap<>());
                next.get().changed().forEach(now -> series.put(now.id(), now));
                add(statement, together.size(), each, next.get());
                together.add(each);
            }
        }
        if (together.isEmpty()) {
            return;
        }
        before.forEach(statement::campaign);
        changed.forEach((key, series) -> series.values().forEach(each -> statement.keep(key, each)));
        try {
            statement.store(jdbc).forEach(number -> together.get(number).isStored = true);
        } catch (DataAccessException e) {
            // whether it was committed is not sure: taken once more the usual way, what is there already counts for
            // nothing
            LOG.warn("{} uploads could not be stored together; each is taken by itself", together.size(), e);
        }
        together.forEach(each -> {
            if (each.isStored) {
                lastTurns.put(
                        each.key, Objects.requireNonNull(after.get(each.key)).next());
            } else {
                lastTurns.remove(each.key, before.get(each.key));
            }
        });
    }

    /** Those that have waited longest. */
    private List<Waiting> nextUploads() {
        List<Waiting> next = new ArrayList<>();
        for (Waiting each = waiting.poll(); each != null; each = next.size() < TOGETHER ? waiting.poll() : null) {
            next.add(each);
        }
        return next;
    }

    private static void add(JointAppend statement, int number, Waiting upload, Next next) {
        statement.upload(upload.key, number, upload.who, upload.at);
        upload.rows
                .few()
                .forEach(row -> statement.figure(
                        number,
                        next.series().get(row.series()),
                        row.at(),
                        row.value().toPlainString()));
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
        return isQuiet ? Optional.of(new Next(ids, changed, after)) : Optional.empty();
    }

    /** Remembers how an upload left the campaign that took the usual way and is committed. */
    void remember(CooperationKey key, @Nullable LastTurn left) {
        if (left != null && isPossible()) {
            keep(key, left);
        }
    }

    private void keep(CooperationKey key, LastTurn left) {
        lastTurns.compute(key, (any, last) -> {
            if (last != null && last.number() >= left.number()) {
                return last;
            }
            LastTurn known = last == null ? left : left.after(last);
            return known.size() > SERIES ? null : known;
        });
    }
}
