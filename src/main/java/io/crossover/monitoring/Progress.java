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
 * @param points oldest first
 */
public record Progress(Kpi kpi, Thresholds thresholds, List<Point> points) {

    /** So many points are still told apart on a screen; a longer time is shown by every second day, third day... */
    static final int MOST_POINTS = 190;

    /**
     * How it stood at the end of a day.
     *
     * @param actual none where nothing was measured
     * @param colour none where there is nothing to compare
     */
    public record Point(LocalDate day, BigDecimal expected, @Nullable BigDecimal actual, @Nullable Colour colour) {}

    /**
     * The curve of the days from one to another, both included; it ends with the KPI's last day, or with what was
     * measured later.
     *
     * @param measured of a cumulative KPI each day's increment, of a rate each day's newest value, by day
     */
    public static Progress of(
            Kpi kpi,
            Thresholds thresholds,
            NavigableMap<LocalDate, BigDecimal> measured,
            @Nullable LocalDate wantedFrom,
            @Nullable LocalDate wantedTo) {
        Optional<LocalDate> newest = Optional.ofNullable(measured.lastEntry()).map(entry -> entry.getKey());
        LocalDate from = wantedFrom != null && wantedFrom.isAfter(kpi.from()) ? wantedFrom : kpi.from();
        LocalDate last = newest.filter(kpi.to()::isBefore).orElse(kpi.to());
        LocalDate to = wantedTo != null && wantedTo.isBefore(last) ? wantedTo : last;
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
            points.add(point(kpi, thresholds, day, known ? Numbers.plain(actual) : null));
            before = day;
        }
        return new Progress(kpi, thresholds, List.copyOf(points));
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

    private static Point point(Kpi kpi, Thresholds thresholds, LocalDate day, @Nullable BigDecimal actual) {
        Expected expected = kpi.expectedBy(day);
        return new Point(
                day,
                expected.value(),
                actual,
                Appraisal.of(kpi.direction(), kpi.target(), expected, actual, thresholds)
                        .colour());
    }
}
