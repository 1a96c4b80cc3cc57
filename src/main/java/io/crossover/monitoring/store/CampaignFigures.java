package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.KpiSheet;
import io.crossover.cooperation.MonitoringSheet;
import io.crossover.cooperation.RecordSection;
import io.crossover.monitoring.AlertReview;
import io.crossover.monitoring.Appraisal;
import io.crossover.monitoring.Colour;
import io.crossover.monitoring.Expected;
import io.crossover.monitoring.Kpi;
import io.crossover.monitoring.Measurement;
import io.crossover.monitoring.Measurement.Identity;
import io.crossover.monitoring.MeasurementMerge;
import io.crossover.monitoring.MeasurementRow;
import io.crossover.monitoring.RefusedUploadException;
import io.crossover.monitoring.ThresholdTable;
import io.crossover.monitoring.UploadResult;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A campaign's targets, measurements and sheet. */
@Component
public class CampaignFigures implements MonitoringSheet {

    private final KpiTable kpis;
    private final MeasurementTable measurements;
    private final AlertTable alerts;
    private final ColourWatch watch;
    private final MonitoringEnds ends;
    private final ThresholdTable thresholds;
    private final Cooperations cooperations;
    private final CooperationRecord record;
    private final Clock clock;

    CampaignFigures(
            KpiTable kpis,
            MeasurementTable measurements,
            AlertTable alerts,
            ColourWatch watch,
            MonitoringEnds ends,
            ThresholdTable thresholds,
            Cooperations cooperations,
            CooperationRecord record,
            Clock clock) {
        this.kpis = kpis;
        this.measurements = measurements;
        this.alerts = alerts;
        this.watch = watch;
        this.ends = ends;
        this.thresholds = thresholds;
        this.cooperations = cooperations;
        this.record = record;
        this.clock = clock;
    }

    /** The KPIs of a cooperation, in their order. */
    public List<Kpi> kpis(CooperationKey key) {
        return kpis.of(key).stream().map(StoredKpi::kpi).toList();
    }

    /**
     * Makes these the cooperation's KPIs (M1). One that is not named any more goes, unless something was measured of
     * it: figures are never lost.
     */
    @Transactional
    public void define(CooperationKey key, List<Kpi> wanted) {
        requireEachOnce(wanted);
        kpis.lockCooperation(key);
        Map<String, StoredKpi> present = byName(kpis.lock(key));
        Set<String> names = wanted.stream().map(Kpi::name).collect(Collectors.toSet());
        present.values().stream()
                .filter(kpi -> !names.contains(kpi.kpi().name()))
                .forEach(kpi -> kpis.dropUnmeasured(kpi.id()));
        for (int position = 0; position < wanted.size(); position++) {
            Kpi kpi = wanted.get(position);
            StoredKpi before = present.get(kpi.name());
            if (before == null) {
                kpis.add(key, position, kpi);
            } else {
                kpis.redefine(before.id(), position, kpi);
            }
        }
        if (ends.find(key).isEmpty()) {
            kpis.of(key).stream()
                    .filter(kpi -> Optional.ofNullable(present.get(kpi.kpi().name()))
                            .filter(before -> !before.kpi().equals(kpi.kpi()))
                            .isPresent())
                    .forEach(kpi -> watch.lookAgain(key, kpi));
        }
    }

    /** The same from the form for the targets, which must name at least one. */
    @Transactional
    public void defineEntered(CooperationKey key, List<Kpi> wanted) {
        if (wanted.isEmpty()) {
            throw new InvalidInputException("kpis", "Set a target for at least one KPI");
        }
        define(key, wanted);
    }

    /**
     * Takes measurements; one row that cannot be taken refuses them all.
     *
     * @throws RefusedUploadException naming the rows and what is wrong with each
     */
    @Transactional
    public UploadResult take(CooperationKey key, Iterable<MeasurementRow> rows) {
        Map<String, StoredKpi> defined = byName(kpis.lock(key));
        List<MeasurementRow.Refusal> refused = new ArrayList<>();
        List<Measurement> read = new ArrayList<>();
        rows.forEach(row -> row.read(defined.keySet(), clock.getZone(), refused).ifPresent(read::add));
        if (!refused.isEmpty()) {
            throw new RefusedUploadException(refused);
        }
        if (read.isEmpty()) {
            return new UploadResult(0, 0, 0);
        }
        MeasurementMerge merge = MeasurementMerge.of(read, known(defined, read));
        measurements.store(
                merge,
                defined.values().stream()
                        .collect(Collectors.toMap(kpi -> kpi.kpi().name(), StoredKpi::id)));
        if (ends.find(key).isEmpty()) {
            lookAt(key, defined, merge.changed());
        }
        return merge.result();
    }

    /**
     * The same from a form.
     *
     * @return whether the campaign's last day is over, so that no form need follow
     */
    @Transactional
    public boolean takeEntered(CooperationKey key, List<MeasurementRow> rows) {
        take(key, rows);
        return LocalDate.now(clock).isAfter(cooperations.get(key).lastDay());
    }

    /** M4's sheet with what was measured until a time, against what is expected by that day. */
    public KpiSheet sheet(CooperationKey key, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, clock.getZone());
        return sheet(key, at, kpi -> day);
    }

    /**
     * The sheet with everything that was measured: each KPI against what was expected by the day of its newest
     * measurement, which is what its colour and its alert come from; after its last day, against the whole target.
     */
    public KpiSheet sheet(CooperationKey key) {
        Map<Long, Instant> newest = measurements.newestTimes(key);
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        Instant until = newest.values().stream()
                .max(Comparator.naturalOrder())
                .filter(now::isBefore)
                .orElse(now);
        return sheet(key, until, kpi -> Optional.ofNullable(newest.get(kpi.id()))
                .filter(time -> !today.isAfter(kpi.kpi().to()))
                .map(time -> LocalDate.ofInstant(time, clock.getZone()))
                .orElse(today));
    }

    private KpiSheet sheet(CooperationKey key, Instant until, Function<StoredKpi, LocalDate> day) {
        List<StoredKpi> defined = kpis.of(key);
        if (defined.isEmpty()) {
            return new KpiSheet(List.of());
        }
        Map<Long, BigDecimal> actuals = measurements.actualsAt(defined, until);
        Map<Long, List<String>> sources = measurements.sources(defined, until);
        Map<Long, AlertReview> reviews = alerts.newestReviews(key);
        return new KpiSheet(defined.stream()
                .map(kpi -> line(
                        kpi.kpi(),
                        day.apply(kpi),
                        actuals.get(kpi.id()),
                        sources.getOrDefault(kpi.id(), List.of()),
                        Optional.ofNullable(reviews.get(kpi.id()))))
                .toList());
    }

    @Override
    public Optional<KpiSheet> current(CooperationKey key) {
        return Optional.of(sheet(key)).filter(sheet -> !sheet.lines().isEmpty());
    }

    /** The campaign is over: every alert closes, and none opens any more. */
    @Transactional
    public void end(CooperationKey key, @Nullable String reason) {
        List<StoredKpi> locked = kpis.lock(key);
        if (ends.find(key).isEmpty()) {
            locked.forEach(kpi -> watch.standDown(key, kpi));
            ends.end(key, reason);
        }
    }

    /**
     * The sheet of the campaign's last day, or of the day on which it was ended before, with everything that was
     * measured.
     */
    public KpiSheet finalSheet(CooperationKey key) {
        LocalDate planned = cooperations.get(key).lastDay();
        LocalDate last = ends.find(key)
                .map(end -> LocalDate.ofInstant(end, clock.getZone()))
                .filter(planned::isAfter)
                .orElse(planned);
        Instant end = last.atTime(LocalTime.MAX).atZone(clock.getZone()).toInstant();
        return sheet(
                key,
                measurements.newestTimes(key).values().stream()
                        .max(Comparator.naturalOrder())
                        .filter(end::isBefore)
                        .orElse(end));
    }

    /** Hands the final sheet to the stages that follow. */
    public void publish(CooperationKey key) {
        record.publish(key, RecordSection.KPI_SHEET, finalSheet(key));
    }

    private KpiSheet.Line line(
            Kpi kpi, LocalDate day, @Nullable BigDecimal measured, List<String> sources, Optional<AlertReview> review) {
        BigDecimal actual = measured == null ? null : plain(measured);
        Expected expected = kpi.expectedBy(day);
        Appraisal appraisal = Appraisal.of(kpi.direction(), kpi.target(), expected, actual, thresholds.of(kpi.name()));
        return new KpiSheet.Line(
                kpi.name(),
                kpi.unit(),
                kpi.target(),
                expected.value(),
                actual,
                appraisal.attainment(),
                appraisal.deviation(),
                Optional.ofNullable(appraisal.colour()).map(Colour::id).orElse(null),
                appraisal.marked(),
                sources.isEmpty() ? kpi.source() : String.join(", ", sources),
                review.map(AlertReview::analysis).orElse(null),
                review.map(AlertReview::suggestion).orElse(null));
    }

    private Map<Identity, BigDecimal> known(Map<String, StoredKpi> defined, List<Measurement> rows) {
        Set<String> named = rows.stream().map(Measurement::kpi).collect(Collectors.toSet());
        Map<Long, String> names = defined.values().stream()
                .filter(kpi -> named.contains(kpi.kpi().name()))
                .collect(Collectors.toMap(StoredKpi::id, kpi -> kpi.kpi().name()));
        List<Instant> times = rows.stream().map(Measurement::at).sorted().toList();
        return measurements.known(names, times.get(0), times.get(times.size() - 1));
    }

    private void lookAt(CooperationKey key, Map<String, StoredKpi> defined, Set<Identity> changed) {
        Map<String, Set<Instant>> times = changed.stream()
                .collect(Collectors.groupingBy(Identity::kpi, Collectors.mapping(Identity::at, Collectors.toSet())));
        defined.forEach((name, kpi) ->
                Optional.ofNullable(times.get(name)).ifPresent(changedAt -> watch.look(key, kpi, changedAt)));
    }

    private static void requireEachOnce(List<Kpi> wanted) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            String name = wanted.get(i).name();
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw new InvalidInputException("[%d].kpi".formatted(i), "The KPI '" + name + "' is there twice");
            }
        }
    }

    private static Map<String, StoredKpi> byName(List<StoredKpi> kpis) {
        return kpis.stream()
                .collect(Collectors.toMap(
                        kpi -> kpi.kpi().name(), Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
