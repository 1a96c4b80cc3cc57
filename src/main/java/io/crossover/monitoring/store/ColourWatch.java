package io.crossover.monitoring.store;

import io.crossover.cooperation.Audience;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.monitoring.AlertWatch;
import io.crossover.monitoring.Appraisal;
import io.crossover.monitoring.Colour;
import io.crossover.monitoring.ColourChange;
import io.crossover.monitoring.Expected;
import io.crossover.monitoring.Kpi;
import io.crossover.monitoring.KpiKind;
import io.crossover.monitoring.Part;
import io.crossover.monitoring.Sharing;
import io.crossover.monitoring.ThresholdTable;
import io.crossover.monitoring.Thresholds;
import io.crossover.monitoring.store.MeasurementTable.Change;
import io.crossover.monitoring.store.MeasurementTable.Merged;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks at KPIs and their parts after their measurements changed: a colour goes to the journal, an alert opens, rises,
 * falls, closes (M3). One upload makes one look at each.
 */
@Component
class ColourWatch {

    /** An upload of a year's figures may change a colour thousands of times; the journal tells the last of them. */
    private static final int TOLD = 20;

    private final KpiTable kpis;
    private final MeasurementTable measurements;
    private final AlertTable alerts;
    private final AlertOutbox outbox;
    private final ThresholdTable thresholds;
    private final Campaigns campaigns;
    private final Journal journal;
    private final Clock clock;

    ColourWatch(
            KpiTable kpis,
            MeasurementTable measurements,
            AlertTable alerts,
            AlertOutbox outbox,
            ThresholdTable thresholds,
            Campaigns campaigns,
            Journal journal,
            Clock clock) {
        this.kpis = kpis;
        this.measurements = measurements;
        this.alerts = alerts;
        this.outbox = outbox;
        this.thresholds = thresholds;
        this.campaigns = campaigns;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Looks at everything that an upload has changed.
     *
     * @param before what the series of these KPIs came to before it
     * @param after what they come to now
     * @return what changed its colour
     */
    List<ColourChange> look(
            CooperationKey key,
            List<StoredKpi> affected,
            Merged merged,
            List<SeriesFigures> before,
            List<SeriesFigures> after,
            ThresholdTable.Edition limits) {
        List<ColourChange> changes = new ArrayList<>();
        for (StoredKpi kpi : affected) {
            for (Watched watched : kpi.watched()) {
                change(relevant(kpi, watched.part(), after), merged.changes()).ifPresent(change -> {
                    Trail trail =
                            new Trail(key, kpi, watched, limits.of(kpi.kpi().name()));
                    trail.follow(
                            merged.upload(),
                            change,
                            seen(relevant(kpi, watched.part(), before)),
                            relevant(kpi, watched.part(), after));
                    trail.finish().ifPresent(changes::add);
                });
            }
        }
        return changes;
    }

    /**
     * Whether an upload leaves every colour and alert as it is, which nobody has to be told; false also where that cannot be
     * said without reading more.
     *
     * @param changes by series
     */
    boolean staysAsItIs(
            List<StoredKpi> affected,
            Map<Long, Change> changes,
            List<SeriesFigures> before,
            List<SeriesFigures> after,
            ThresholdTable.Edition limits) {
        return affected.stream().allMatch(kpi -> kpi.watched().stream().allMatch(watched -> {
            List<SeriesFigures> now = relevant(kpi, watched.part(), after);
            return change(now, changes)
                    .map(change -> lookedAtOnce(change, seen(relevant(kpi, watched.part(), before)))
                            .filter(at -> seen(
                                            watched.kpi(),
                                            watched.watch(),
                                            change.newest(),
                                            expected(watched.kpi(), at),
                                            actual(kpi, now),
                                            limits.of(kpi.kpi().name()))
                                    .equals(watched.watch()))
                            .isPresent())
                    .orElse(true);
        }));
    }

    /** Looks once more at what was seen last, because what is expected has changed. */
    void lookAgain(CooperationKey key, StoredKpi kpi, List<SeriesFigures> figures) {
        ThresholdTable.Edition limits = thresholds.current();
        for (Watched watched : kpi.watched()) {
            List<SeriesFigures> relevant = relevant(kpi, watched.part(), figures);
            Instant seen = seen(relevant);
            if (seen != null) {
                Trail trail = new Trail(key, kpi, watched, limits.of(kpi.kpi().name()));
                trail.step(seen, seen, actual(kpi, relevant));
                trail.finish();
            }
        }
    }

    /** Closes the alert that is open. */
    void standDown(CooperationKey key, StoredKpi kpi, Watched watched, String because) {
        if (watched.watch().alert() == Colour.GREEN) {
            return;
        }
        Instant now = clock.instant();
        long alert = alerts.openAlertOf(kpi.id(), watched.part());
        alerts.close(alert, now);
        outbox.changed(key, alert);
        kpis.watched(new Watched(
                watched.id(), watched.part(), watched.kpi(), watched.watch().stoodDown(now)));
        campaigns.changed(key);
        String about = watched.part().of(kpi.kpi().name());
        journal.record(
                key,
                JournalKind.COLOUR,
                "Alert for %s closed: %s".formatted(about, because),
                Map.of("kpi", about, "alert", alert, "change", "closed"));
    }

    private static List<SeriesFigures> relevant(StoredKpi kpi, Part part, List<SeriesFigures> figures) {
        return figures.stream()
                .filter(series -> series.kpi() == kpi.id() && kpi.counts(series.part(), part))
                .toList();
    }

    /** What an upload changed in some series together. */
    private static Optional<Change> change(List<SeriesFigures> relevant, Map<Long, Change> changes) {
        return relevant.stream()
                .map(series -> changes.get(series.id()))
                .filter(Objects::nonNull)
                .reduce(Change::and);
    }

    /**
     * The one time at which a change is looked at, where it is one: when only older figures changed, the newest time
     * that was seen, since a sum changes with them.
     */
    private static Optional<Instant> lookedAtOnce(Change change, @Nullable Instant seen) {
        if (seen != null && change.newest().isBefore(seen)) {
            return Optional.of(seen);
        }
        return Optional.of(change.newest()).filter(change.oldest()::equals);
    }

    private Expected expected(Kpi kpi, Instant at) {
        return kpi.expectedBy(LocalDate.ofInstant(at, clock.getZone()));
    }

    /** @param of the time of the newest measurement that this comes from */
    private static AlertWatch seen(
            Kpi kpi, AlertWatch before, Instant of, Expected expected, BigDecimal actual, Thresholds limits) {
        return before.after(of, Appraisal.colour(kpi.direction(), expected, actual, limits));
    }

    private static @Nullable Instant seen(List<SeriesFigures> figures) {
        return figures.stream()
                .map(SeriesFigures::newestAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What everything measured comes to: the sum, or the newest value, of several of that time the first source's. */
    static BigDecimal actual(StoredKpi kpi, List<SeriesFigures> figures) {
        return kpi.kpi().kind() == KpiKind.RATE
                ? figures.stream()
                        .max(Comparator.comparing(SeriesFigures::newestAt)
                                .thenComparing(Comparator.comparing(SeriesFigures::source)
                                        .reversed()))
                        .orElseThrow()
                        .newest()
                : figures.stream().map(SeriesFigures::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What happens to one KPI, or to one part of it, in one upload. */
    private final class Trail {

        private final CooperationKey key;
        private final StoredKpi stored;
        private final Watched watched;
        private final Kpi kpi;
        private final String about;
        private final Thresholds limits;
        private final Map<LocalDate, Expected> expectedByDay = new HashMap<>();
        private final Deque<Runnable> told = new ArrayDeque<>();
        private long untold;
        private AlertWatch watch;
        private @Nullable Long alert;
        private @Nullable Long changedBefore;

        Trail(CooperationKey key, StoredKpi stored, Watched watched, Thresholds limits) {
            this.key = key;
            this.stored = stored;
            this.watched = watched;
            this.kpi = watched.kpi();
            this.about = watched.part().of(kpi.name());
            this.limits = limits;
            this.watch = watched.watch();
        }

        /** Looks at each time that changed and is not older than what was seen, or at the one time that stands for all. */
        void follow(long upload, Change change, @Nullable Instant seen, List<SeriesFigures> after) {
            Optional<Instant> once = lookedAtOnce(change, seen);
            if (once.isPresent()) {
                step(change.newest(), once.get(), actual(stored, after));
            } else {
                Instant from = seen != null && seen.isAfter(change.oldest()) ? seen : change.oldest();
                boolean addsUp = kpi.kind() == KpiKind.CUMULATIVE;
                BigDecimal[] sum = {addsUp ? measurements.sumBefore(stored, watched.part(), from) : BigDecimal.ZERO};
                measurements.look(stored, watched.part(), from, upload, (at, figure, isChanged) -> {
                    sum[0] = addsUp ? sum[0].add(figure) : figure;
                    if (isChanged) {
                        step(at, at, sum[0]);
                    }
                });
            }
        }

        /**
         * @param of the time of the newest measurement that this step comes from
         * @param at the time that the figures are of
         */
        void step(Instant of, Instant at, BigDecimal actual) {
            Expected expected =
                    expectedByDay.computeIfAbsent(LocalDate.ofInstant(at, clock.getZone()), kpi::expectedBy);
            AlertWatch next = seen(kpi, watch, of, expected, actual, limits);
            if (next.colour() != watch.colour()) {
                Colour before = watch.colour();
                Colour now = Objects.requireNonNull(next.colour());
                tell(() -> recordColour(before, now, at, expected, actual));
            }
            if (next.alert() != watch.alert()) {
                change(next, at);
            }
            watch = next;
        }

        /** Keeps what was seen; answers the change when the colour is another one than before. */
        Optional<ColourChange> finish() {
            if (untold > 0) {
                journal.record(
                        key,
                        JournalKind.COLOUR,
                        "%s changed %d times more before, in the same upload".formatted(about, untold),
                        Map.of("kpi", about, "changes", untold));
            }
            told.forEach(Runnable::run);
            if (watch.equals(watched.watch())) {
                return Optional.empty();
            }
            kpis.watched(new Watched(watched.id(), watched.part(), watched.kpi(), watch));
            campaigns.changed(key);
            return Optional.of(new ColourChange(
                    kpi.name(),
                    watched.part(),
                    watched.watch().colour(),
                    watch.colour(),
                    watched.watch().alert(),
                    watch.alert()));
        }

        private void tell(Runnable entry) {
            told.add(entry);
            if (told.size() > TOLD) {
                told.remove();
                untold++;
            }
        }

        private void change(AlertWatch next, Instant at) {
            Colour before = watch.alert();
            Colour after = next.alert();
            long changed = before == Colour.GREEN
                    ? alerts.open(stored.id(), watched.part(), after, at)
                    : alert == null ? alerts.openAlertOf(stored.id(), watched.part()) : alert;
            String how;
            alert = after == Colour.GREEN ? null : changed;
            if (before == Colour.GREEN) {
                how = "opened";
            } else if (after == Colour.GREEN) {
                how = "closed";
                alerts.close(changed, at);
            } else {
                how = after.isWorseThan(before) ? "risen" : "fallen";
                alerts.recolour(changed, after);
            }
            if (changedBefore == null || changedBefore != changed) {
                outbox.changed(key, changed);
                changedBefore = changed;
            }
            tell(() -> journal.record(
                    key,
                    JournalKind.COLOUR,
                    "Alert for %s %s%s"
                            .formatted(
                                    about,
                                    how.equals("opened") || how.equals("closed") ? how : "has " + how,
                                    after == Colour.GREEN ? "" : ": " + after.id()),
                    Map.of(
                            "kpi", about,
                            "alert", changed,
                            "change", how,
                            "colour", after.id(),
                            "measuredAt", at.toString())));
        }

        private void recordColour(
                @Nullable Colour before, Colour now, Instant at, Expected expected, BigDecimal actual) {
            Appraisal appraisal = Appraisal.of(kpi.direction(), kpi.target(), expected, actual, limits);
            Map<String, Object> figures = new HashMap<>();
            figures.put("kpi", about);
            figures.put("colour", now.id());
            figures.put("target", plain(kpi.target()));
            figures.put("expected", plain(expected.value()));
            figures.put("actual", plain(actual));
            figures.put("measuredAt", at.toString());
            Optional.ofNullable(before).ifPresent(colour -> figures.put("before", colour.id()));
            Optional.ofNullable(appraisal.attainment()).ifPresent(share -> figures.put("attainment", plain(share)));
            Optional.ofNullable(appraisal.deviation()).ifPresent(share -> figures.put("deviation", plain(share)));
            journal.record(
                    key,
                    JournalKind.COLOUR,
                    "%s is %s: %s where %s was expected"
                            .formatted(about, now.id(), figures.get("actual"), figures.get("expected")),
                    figures,
                    stored.kpi().sharing() == Sharing.SHARED ? Audience.EVERYONE : Audience.OURS);
        }

        private static String plain(BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
    }
}
