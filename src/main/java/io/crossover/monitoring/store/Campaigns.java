package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Campaigns as they stand, and whose turn it is to change them. */
@Component
class Campaigns {

    private static final int REMEMBERED = 200;

    private final JdbcTemplate jdbc;
    private final KpiTable kpis;
    private final SeriesTable series;
    private final MonitoringEnds ends;
    private final TurnTable turns;
    private final Map<CooperationKey, Campaign> remembered =
            Collections.synchronizedMap(new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<CooperationKey, Campaign> eldest) {
                    return size() > REMEMBERED;
                }
            });

    Campaigns(JdbcTemplate jdbc, KpiTable kpis, SeriesTable series, MonitoringEnds ends, TurnTable turns) {
        this.jdbc = jdbc;
        this.kpis = kpis;
        this.series = series;
        this.ends = ends;
        this.turns = turns;
    }

    /**
     * The turn to change a campaign.
     *
     * @param id of the turn
     * @param number among the turns of the campaign
     */
    record Turn(Campaign campaign, long id, long number) {}

    /** As it stands in the database. */
    private record Stored(long revision, long turn) {}

    Campaign read(CooperationKey key) {
        Stored stored = stored(key, "SELECT revision, turn FROM campaign WHERE cooperation_key = ?");
        return stored == null ? Campaign.NONE : known(key, stored.revision(), false);
    }

    /** The campaign as this node saw it last; others may have changed it since. */
    Campaign recent(CooperationKey key) {
        Campaign known = remembered.get(key);
        return known == null || isChangedHere(key) ? read(key) : known;
    }

    /** The same as it stands; whoever else wants to change it waits until this transaction ends. */
    Campaign lock(CooperationKey key) {
        return take(key).campaign();
    }

    /** The same with the turn's number; all figures of turns before it are among the measurements. */
    Turn take(CooperationKey key) {
        Stored stored = stored(key, "SELECT revision, turn FROM campaign WHERE cooperation_key = ? FOR UPDATE");
        if (stored == null) {
            return new Turn(Campaign.NONE, 0, 0);
        }
        TurnTable.Taken taken = turns.take(key);
        if (taken.number() > stored.turn() + 1) {
            turns.settle(key);
        }
        jdbc.update("UPDATE campaign SET turn = ? WHERE cooperation_key = ?", taken.number(), key.value());
        return new Turn(known(key, stored.revision(), true), taken.id(), taken.number());
    }

    private @Nullable Stored stored(CooperationKey key, String sql) {
        return jdbc.query(sql, row -> row.next() ? new Stored(row.getLong(1), row.getLong(2)) : null, key.value());
    }

    /** @param locked what is read without the lock may change while it is read, and is not remembered */
    private Campaign known(CooperationKey key, long revision, boolean locked) {
        Campaign known = remembered.get(key);
        if (known == null || known.revision() != revision) {
            known = new Campaign(
                    revision, kpis.of(key), series.of(key), ends.find(key).isPresent());
            // what this transaction has changed itself must not be remembered: it may be rolled back
            if (locked && !isChangedHere(key)) {
                remembered.put(key, known);
            }
        }
        return known;
    }

    private boolean isChangedHere(CooperationKey key) {
        return ChangedHere.includes(key);
    }

    /** To be called by whoever changes what {@link Campaign} holds; makes the row when there is none. */
    void changed(CooperationKey key) {
        ChangedHere.add(key);
        remembered.remove(key);
        if (jdbc.update("UPDATE campaign SET revision = revision + 1 WHERE cooperation_key = ?", key.value()) == 0) {
            jdbc.update("INSERT INTO campaign (cooperation_key, revision) VALUES (?, 1)", key.value());
        }
    }
}
