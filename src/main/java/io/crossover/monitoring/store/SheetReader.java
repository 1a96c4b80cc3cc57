package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.KpiSheet;
import io.crossover.monitoring.AlertReview;
import io.crossover.monitoring.Appraisal;
import io.crossover.monitoring.Breakdown;
import io.crossover.monitoring.Expected;
import io.crossover.monitoring.Kpi;
import io.crossover.monitoring.KpiKind;
import io.crossover.monitoring.Part;
import io.crossover.monitoring.PartTarget;
import io.crossover.monitoring.Sharing;
import io.crossover.monitoring.ThresholdTable;
import io.crossover.monitoring.Thresholds;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts M4's sheet together, of whole KPIs and of their segments and regions (M15). */
@Component
class SheetReader {

    private static final Comparator<Part> ORDER =
            Comparator.comparing(Part::segment).thenComparing(Part::region);

    private final Campaigns campaigns;
    private final SeriesTable series;
    private final AlertTable alerts;
    private final ThresholdTable thresholds;
    private final Clock clock;

    SheetReader(Campaigns campaigns, SeriesTable series, AlertTable alerts, ThresholdTable thresholds, Clock clock) {
        this.campaigns = campaigns;
        this.series = series;
        this.alerts = alerts;
        this.thresholds = thresholds;
        this.clock = clock;
    }

    /** With what was measured until a time, against what is expected by that day. */
    KpiSheet at(CooperationKey key, Instant at, Breakdown breakdown) {
        LocalDate day = LocalDate.ofInstant(at, clock.getZone());
        List<StoredKpi> kpis = campaigns.read(key).kpis();
        return sheet(key, kpis, series.figures(key, ids(kpis), at), breakdown, (kpi, newest) -> day);
    }

    /**
     * With everything that was measured: each against what was expected by the day of its newest measurement, which is
     * what its colour and its alert come from; after its last day, against the whole target.
     */
    KpiSheet now(CooperationKey key, Breakdown breakdown) {
        LocalDate today = LocalDate.now(clock);
        List<StoredKpi> kpis = campaigns.read(key).kpis();
        return sheet(
                key,
                kpis,
                series.figures(key, ids(kpis)),
                breakdown,
                (kpi, newest) -> newest == null || today.isAfter(kpi.to())
                        ? today
                        : LocalDate.ofInstant(newest, clock.getZone()));
    }

    /** The newest time that anything was measured. */
    Optional<Instant> newest(CooperationKey key) {
        return series.figures(key, ids(campaigns.read(key).kpis())).stream()
                .map(SeriesFigures::newestAt)
                .max(Comparator.naturalOrder());
    }

    /** By which day a line is compared, given the newest time that was measured. */
    private interface ComparedBy {
        LocalDate day(Kpi kpi, @Nullable Instant newest);
    }

    private KpiSheet sheet(
            CooperationKey key,
            List<StoredKpi> kpis,
            List<SeriesFigures> figures,
            Breakdown breakdown,
            ComparedBy comparedBy) {
        if (kpis.isEmpty()) {
            return new KpiSheet(List.of());
        }
        Map<Long, List<SeriesFigures>> byKpi = figures.stream().collect(Collectors.groupingBy(SeriesFigures::kpi));
        Map<AlertTable.Reviewed, AlertReview> reviews = alerts.newestReviews(key);
        ThresholdTable.Edition limits = thresholds.current();
        List<KpiSheet.Line> lines = new ArrayList<>();
        for (StoredKpi kpi : kpis) {
            List<SeriesFigures> measured = byKpi.getOrDefault(kpi.id(), List.of());
            parts(kpi.kpi(), measured, breakdown)
                    .forEach(part -> lines.add(line(
                            kpi,
                            part,
                            measured,
                            comparedBy,
                            limits.of(kpi.kpi().name()),
                            Optional.ofNullable(reviews.get(new AlertTable.Reviewed(kpi.id(), part))))));
        }
        return new KpiSheet(lines);
    }

    /** Which parts have a line: those with figures or with a target. */
    private static List<Part> parts(Kpi kpi, List<SeriesFigures> measured, Breakdown breakdown) {
        TreeSet<Part> known = new TreeSet<>(ORDER);
        Stream.concat(
                        measured.stream().map(SeriesFigures::part),
                        kpi.parts().stream().map(PartTarget::part))
                .flatMap(part -> breakdown.partsAround(part).stream())
                .forEach(known::add);
        return breakdown.withTheWhole(known);
    }

    private KpiSheet.Line line(
            StoredKpi stored,
            Part part,
            List<SeriesFigures> measured,
            ComparedBy comparedBy,
            Thresholds limits,
            Optional<AlertReview> review) {
        Kpi whole = stored.kpi();
        List<SeriesFigures> relevant = measured.stream()
                .filter(series -> stored.counts(series.part(), part))
                .toList();
        @Nullable BigDecimal actual = relevant.isEmpty() ? null : plain(ColourWatch.actual(stored, relevant));
        @Nullable
        Instant newest = relevant.stream()
                .map(SeriesFigures::newestAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
        String sources =
                relevant.stream().map(SeriesFigures::source).distinct().sorted().collect(Collectors.joining(", "));
        @Nullable
        BigDecimal target = part.isWhole()
                ? whole.target()
                : whole.parts().stream()
                        .filter(each -> each.part().equals(part))
                        .map(PartTarget::target)
                        .findFirst()
                        .orElse(null);
        @Nullable
        Expected expected = target == null
                ? null
                : (part.isWhole() ? whole : whole.ofPart(target)).expectedBy(comparedBy.day(whole, newest));
        @Nullable
        Appraisal appraisal = target == null || expected == null
                ? null
                : Appraisal.of(whole.direction(), target, expected, actual, limits);
        return new KpiSheet.Line(
                whole.name(),
                whole.unit(),
                target,
                expected == null ? null : expected.value(),
                actual,
                appraisal == null ? null : appraisal.attainment(),
                appraisal == null ? null : appraisal.deviation(),
                appraisal == null || appraisal.colour() == null
                        ? null
                        : appraisal.colour().id(),
                appraisal != null && appraisal.marked(),
                sources.isEmpty() ? whole.source() : sources,
                review.map(AlertReview::analysis).orElse(null),
                review.map(AlertReview::suggestion).orElse(null),
                part.segment().isEmpty() ? null : part.segment(),
                part.region().isEmpty() ? null : part.region(),
                part.isWhole() ? note(whole, measured) : null,
                whole.sharing() != Sharing.SHARED);
    }

    /** Whether the parts add up to the whole (M15), in a sentence; none where there are no parts. */
    private static @Nullable String note(Kpi kpi, List<SeriesFigures> measured) {
        boolean hasParts = measured.stream().anyMatch(series -> !series.part().isWhole())
                || !kpi.parts().isEmpty();
        if (!hasParts) {
            return null;
        }
        if (kpi.kind() == KpiKind.RATE) {
            boolean isMeasured =
                    measured.stream().anyMatch(series -> series.part().isWhole());
            return "Rates of segments and regions do not add up: each stands for itself"
                    + (isMeasured ? "" : "; the whole was not measured");
        }
        return Stream.concat(
                        Stream.of(added("segments", measured, Part::segment), added("regions", measured, Part::region)),
                        Stream.of(targets("segments", kpi, Part::segment), targets("regions", kpi, Part::region)))
                .flatMap(Optional::stream)
                .collect(Collectors.collectingAndThen(Collectors.joining("; "), note -> note.isEmpty() ? null : note));
    }

    private static Optional<String> added(
            String parts, List<SeriesFigures> measured, Function<Part, String> dimension) {
        if (measured.stream().allMatch(series -> dimension.apply(series.part()).isEmpty())) {
            return Optional.empty();
        }
        BigDecimal without = measured.stream()
                .filter(series -> dimension.apply(series.part()).isEmpty())
                .map(SeriesFigures::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (without.signum() == 0) {
            return Optional.of("The " + parts + " add up to the actual");
        }
        BigDecimal total = measured.stream().map(SeriesFigures::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of("The %s add up to %s, not to %s: %s came without one"
                .formatted(
                        parts,
                        plain(total.subtract(without)).toPlainString(),
                        plain(total).toPlainString(),
                        plain(without).toPlainString()));
    }

    /** Targets of parts that overlap are not compared: those of a segment in a region are within the segment's. */
    private static Optional<String> targets(String parts, Kpi kpi, Function<Part, String> dimension) {
        List<PartTarget> ofDimension = kpi.parts().stream()
                .filter(each -> each.part().label().equals(dimension.apply(each.part())))
                .toList();
        BigDecimal sum = ofDimension.stream().map(PartTarget::target).reduce(BigDecimal.ZERO, BigDecimal::add);
        return ofDimension.isEmpty() || sum.compareTo(kpi.target()) == 0
                ? Optional.empty()
                : Optional.of("The targets of the %s add up to %s, not to the target"
                        .formatted(parts, plain(sum).toPlainString()));
    }

    private static List<Long> ids(List<StoredKpi> kpis) {
        return kpis.stream().map(StoredKpi::id).toList();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
