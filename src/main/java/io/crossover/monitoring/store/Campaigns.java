package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private final Map<CooperationKey, Campaign> remembered =
            Collections.synchronizedMap(new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<CooperationKey, Campaign> eldest) {
                    return size() > REMEMBERED;
                }
            });

    Campaigns(JdbcTemplate jdbc, KpiTable kpis, SeriesTable series, MonitoringEnds ends) {
        this.jdbc = jdbc;
        this.kpis = kpis;
        this.series = series;
        this.ends = ends;
    }

    /**
     * The turn to change a campaign.
     *
     * @param number of the uploads that changed a figure before it
     */
    record Turn(Campaign campaign, long number) {}

    Campaign read(CooperationKey key) {
        return read(key, "SELECT revision, turn FROM campaign WHERE cooperation_key = ?", false)
                .campaign();
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

    /** The same for whoever changes figures, and has to say so by {@link #next}. */
    Turn take(CooperationKey key) {
        return read(key, "SELECT revision, turn FROM campaign WHERE cooperation_key = ? FOR UPDATE", true);
    }

    /** Figures were changed. */
    void next(CooperationKey key) {
        jdbc.update("UPDATE campaign SET turn = turn + 1 WHERE cooperation_key = ?", key.value());
    }

    /** @param locked what is read without the lock may change while it is read, and is not remembered */
    private Turn read(CooperationKey key, String sql, boolean locked) {
        record Stored(long revision, long turn) {}
        Stored stored =
                jdbc.query(sql, row -> row.next() ? new Stored(row.getLong(1), row.getLong(2)) : null, key.value());
        if (stored == null) {
            return new Turn(Campaign.NONE, 0);
        }
        long revision = stored.revision();
        Campaign known = remembered.get(key);
        if (known == null || known.revision() != revision) {
            known = new Campaign(
                    revision, kpis.of(key), series.of(key), ends.find(key).isPresent());
            // what this transaction has changed itself must not be remembered: it may be rolled back
            if (locked && !isChangedHere(key)) {
                remembered.put(key, known);
            }
        }
        return new Turn(known, stored.turn());
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
