package io.crossover.monitoring.store;

import io.crossover.cooperation.Audience;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.monitoring.AlertWatch;
import io.crossover.monitoring.Appraisal;
import io.crossover.monitoring.Colour;
import io.crossover.monitoring.Expected;
import io.crossover.monitoring.Kpi;
import io.crossover.monitoring.ThresholdTable;
import io.crossover.monitoring.Thresholds;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at a KPI after its measurements changed: its colour goes to the journal, its alert opens, rises, falls, closes. */
@Component
class ColourWatch {

    private final KpiTable kpis;
    private final MeasurementTable measurements;
    private final AlertTable alerts;
    private final AlertOutbox outbox;
    private final ThresholdTable thresholds;
    private final Journal journal;
    private final Clock clock;

    ColourWatch(
            KpiTable kpis,
            MeasurementTable measurements,
            AlertTable alerts,
            AlertOutbox outbox,
            ThresholdTable thresholds,
            Journal journal,
            Clock clock) {
        this.kpis = kpis;
        this.measurements = measurements;
        this.alerts = alerts;
        this.outbox = outbox;
        this.thresholds = thresholds;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Looks at each time that changed and is not older than what was seen; when only older ones changed, once more at
     * the newest time, since a sum changes with them.
     */
    void look(CooperationKey key, StoredKpi kpi, Collection<Instant> changed) {
        NavigableSet<Instant> times = new TreeSet<>(changed);
        Instant newest = times.last();
        Instant seen = Optional.ofNullable(kpi.watch().seenAt()).orElse(times.first());
        NavigableSet<Instant> looked = newest.isBefore(seen) ? new TreeSet<>(Set.of(seen)) : times.tailSet(seen, true);
        NavigableMap<Instant, BigDecimal> actuals = measurements.actuals(kpi, looked.first());
        Thresholds limits = thresholds.of(kpi.kpi().name());
        AlertTrail trail = new AlertTrail(key, kpi);
        looked.forEach(time -> trail.step(time.isAfter(newest) ? newest : time, time, actual(actuals, time), limits));
        trail.save();
    }

    /** Looks once more at what was seen last, because what is expected has changed. */
    void lookAgain(CooperationKey key, StoredKpi kpi) {
        Optional.ofNullable(kpi.watch().seenAt()).ifPresent(seen -> look(key, kpi, Set.of(seen)));
    }

    /** Closes the alert that is open, because the campaign is over. */
    void standDown(CooperationKey key, StoredKpi kpi) {
        if (kpi.watch().alert() != Colour.GREEN) {
            Instant now = clock.instant();
            long alert = alerts.openAlertOf(kpi.id());
            alerts.close(alert, now);
            outbox.changed(key, alert);
            kpis.watched(kpi.id(), kpi.watch().stoodDown(now));
            journal.record(
                    key,
                    JournalKind.COLOUR,
                    "Alert for %s closed: the campaign is over"
                            .formatted(kpi.kpi().name()),
                    Map.of("kpi", kpi.kpi().name(), "alert", alert, "change", "closed"));
        }
    }

    private static BigDecimal actual(NavigableMap<Instant, BigDecimal> actuals, Instant at) {
        return Optional.ofNullable(actuals.get(at)).orElseThrow();
    }

    /** What happens to one KPI in one upload. */
    private final class AlertTrail {

        private final CooperationKey key;
        private final StoredKpi stored;
        private final Kpi kpi;
        private AlertWatch watch;
        private @Nullable Long alert;
        private @Nullable Long changedBefore;

        AlertTrail(CooperationKey key, StoredKpi stored) {
            this.key = key;
            this.stored = stored;
            this.kpi = stored.kpi();
            this.watch = stored.watch();
            this.alert = watch.alert() == Colour.GREEN ? null : alerts.openAlertOf(stored.id());
        }

        /**
         * @param of the time of the newest measurement that this step comes from
         * @param at the time that the figures are of
         */
        void step(Instant of, Instant at, BigDecimal actual, Thresholds limits) {
            Expected expected = kpi.expectedBy(at.atZone(clock.getZone()).toLocalDate());
            Appraisal appraisal = Appraisal.of(kpi.direction(), kpi.target(), expected, actual, limits);
            AlertWatch next = watch.after(of, appraisal.colour());
            if (next.colour() != watch.colour()) {
                recordColour(next, at, expected, actual, appraisal);
            }
            if (next.alert() != watch.alert()) {
                change(next, at);
            }
            watch = next;
        }

        void save() {
            kpis.watched(stored.id(), watch);
        }

        private void change(AlertWatch next, Instant at) {
            Colour before = watch.alert();
            Colour after = next.alert();
            long changed = alert == null ? alerts.open(stored.id(), after, at) : alert;
            String how;
            if (before == Colour.GREEN) {
                how = "opened";
                alert = changed;
            } else if (after == Colour.GREEN) {
                how = "closed";
                alerts.close(changed, at);
                alert = null;
            } else {
                how = after.isWorseThan(before) ? "risen" : "fallen";
                alerts.recolour(changed, after);
            }
            if (changedBefore == null || changedBefore != changed) {
                outbox.changed(key, changed);
                changedBefore = changed;
            }
            journal.record(
                    key,
                    JournalKind.COLOUR,
                    "Alert for %s %s%s"
                            .formatted(
                                    kpi.name(),
                                    how.equals("opened") || how.equals("closed") ? how : "has " + how,
                                    after == Colour.GREEN ? "" : ": " + after.id()),
                    Map.of(
                            "kpi", kpi.name(),
                            "alert", changed,
                            "change", how,
                            "colour", after.id(),
                            "measuredAt", at.toString()));
        }

        private void recordColour(
                AlertWatch next, Instant at, Expected expected, BigDecimal actual, Appraisal appraisal) {
            String colour = Optional.ofNullable(next.colour()).orElseThrow().id();
            Map<String, Object> figures = new HashMap<>();
            figures.put("kpi", kpi.name());
            figures.put("colour", colour);
            figures.put("target", plain(kpi.target()));
            figures.put("expected", plain(expected.value()));
            figures.put("actual", plain(actual));
            figures.put("measuredAt", at.toString());
            Optional.ofNullable(watch.colour()).ifPresent(before -> figures.put("before", before.id()));
            Optional.ofNullable(appraisal.attainment()).ifPresent(share -> figures.put("attainment", plain(share)));
            Optional.ofNullable(appraisal.deviation()).ifPresent(share -> figures.put("deviation", plain(share)));
            journal.record(
                    key,
                    JournalKind.COLOUR,
                    "%s is %s: %s where %s was expected"
                            .formatted(kpi.name(), colour, figures.get("actual"), figures.get("expected")),
                    figures,
                    Audience.EVERYONE);
        }

        private static String plain(BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
    }
}
