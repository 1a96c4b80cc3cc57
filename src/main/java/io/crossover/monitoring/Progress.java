package io.crossover.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A KPI's actuals against what was expected, day by day (M1, M2).
 *
 * @param target of what is shown: the KPI's, or that of the part; none where the part has no target
 * @param points oldest first
 */
public record Progress(Kpi kpi, @Nullable BigDecimal target, Thresholds thresholds, List<Point> points) {

    /** So many points are still told apart on a screen; a longer time is shown by every second day, third day... */
    static final int MOST_POINTS = 190;

    /**
     * How it stood at the end of a day.
     *
     * @param expected none of a part without a target
     * @param actual none where nothing was measured
     * @param colour none where there is nothing to compare
     */
    public record Point(
            LocalDate day, @Nullable BigDecimal expected, @Nullable BigDecimal actual, @Nullable Colour colour) {}

    /**
     * The curve of the days from one to another, both included; it ends with the KPI's last day, or with what was
     * measured later.
     *
     * @param part what of the KPI was measured
     * @param measured of a cumulative KPI each day's increment, of a rate each day's newest value, by day
     */
    public static Progress of(
            Kpi kpi,
            Part part,
            Thresholds thresholds,
            NavigableMap<LocalDate, BigDecimal> measured,
            @Nullable LocalDate wantedFrom,
            @Nullable LocalDate wantedTo) {
        Optional<LocalDate> newest = Optional.ofNullable(measured.lastEntry()).map(entry -> entry.getKey());
        LocalDate from = wantedFrom != null && wantedFrom.isAfter(kpi.from()) ? wantedFrom : kpi.from();
        LocalDate last = newest.filter(kpi.to()::isBefore).orElse(kpi.to());
        LocalDate to = wantedTo != null && wantedTo.isBefore(last) ? wantedTo : last;
        Optional<Kpi> compared = compared(kpi, part);
        List<Point> points = new ArrayList<>();
        BigDecimal sum = sum(measured.headMap(from, false));
        LocalDate before = from.minusDays(1);
        for (LocalDate day : days(from, to)) {
            NavigableMap<LocalDate, BigDecimal> since = measured.subMap(before, false, day, true);
            sum = sum.add(sum(since));
            // a sum stands from the first measurement to the newest, a rate when it was measured
            boolean known = kpi.kind() == KpiKind.RATE
                    ? !since.isEmpty()
                    : !measured.headMap(day, true).isEmpty()
                            && measured.lastKey().isAfter(before);
            BigDecimal actual =
                    kpi.kind() == KpiKind.RATE && known ? since.lastEntry().getValue() : sum;
            points.add(point(compared, thresholds, day, known ? Numbers.plain(actual) : null));
            before = day;
        }
        return new Progress(kpi, compared.map(Kpi::target).orElse(null), thresholds, List.copyOf(points));
    }

    /** The newest point at which something was measured. */
    public Optional<Point> newest() {
        return points.stream().filter(point -> point.actual() != null).reduce((first, second) -> second);
    }

    /** Every day, or every so many of them that a screen can tell them apart, with the last one always. */
    private static List<LocalDate> days(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        long step = Math.max(1, (days + MOST_POINTS - 1) / MOST_POINTS);
        return LongStream.iterate(days, left -> left > 0, left -> left - step)
                .mapToObj(passed -> from.plusDays(passed - 1))
                .sorted()
                .toList();
    }

    private static BigDecimal sum(NavigableMap<LocalDate, BigDecimal> increments) {
        return increments.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The KPI as the part is compared with it; none where the part has no target. */
    private static Optional<Kpi> compared(Kpi kpi, Part part) {
        return part.isWhole()
                ? Optional.of(kpi)
                : kpi.parts().stream()
                        .filter(each -> each.part().equals(part))
                        .map(each -> kpi.ofPart(each.target()))
                        .findFirst();
    }

    private static Point point(
            Optional<Kpi> compared, Thresholds thresholds, LocalDate day, @Nullable BigDecimal actual) {
        return compared.map(kpi -> {
                    Expected expected = kpi.expectedBy(day);
                    Appraisal appraisal = Appraisal.of(kpi.direction(), kpi.target(), expected, actual, thresholds);
                    return new Point(day, expected.value(), actual, appraisal.colour());
                })
                .orElseGet(() -> new Point(day, null, actual, null));
    }
}
