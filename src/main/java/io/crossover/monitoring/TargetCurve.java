package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a cumulative KPI should grow (M1): from nothing before its first day, through given points, to the target at the
 * end of its last, in straight lines; without points it is one line.
 */
public record TargetCurve(List<Point> points) {

    public static final TargetCurve LINEAR = new TargetCurve(List.of());

    private static final int MOST_POINTS = 100;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Pattern POINT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s*[: =]\\s*([+-]?[\\d.]+)\\s*(%?)");

    public TargetCurve {
        points = List.copyOf(points);
    }

    /**
     * What should be there at the end of a day.
     *
     * @param amount of the KPI's unit, or percent of the target
     */
    public record Point(LocalDate on, BigDecimal amount, boolean isPercent) {

        BigDecimal value(BigDecimal target) {
            return isPercent ? amount.multiply(target).movePointLeft(2) : amount;
        }

        @Override
        public String toString() {
            return on + ": " + amount.toPlainString() + (isPercent ? " %" : "");
        }
    }

    /** Points as people write them: {@code 2027-03-10: 20 %; 2027-03-20: 60 %}, or with amounts instead of percent. */
    public static TargetCurve read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return LINEAR;
        }
        List<Point> points = new ArrayList<>();
        for (String point : text.strip().split("\\s*[;\\n]\\s*", -1)) {
            if (!point.isBlank()) {
                points.add(point(point.strip()));
            }
        }
        return new TargetCurve(points);
    }

    private static Point point(String text) {
        Matcher parts = POINT.matcher(text);
        if (!parts.matches()) {
            throw new InvalidInputException(
                    "curve",
                    "'" + Words.shortened(text)
                            + "' is no point of a curve: write a day and how much should be there by its end, such as"
                            + " 2027-03-10: 20 %, and part the points by semicolons");
        }
        return new Point(
                day(parts.group(1)),
                Figure.read("curve", parts.group(2)),
                !parts.group(3).isEmpty());
    }

    static LocalDate day(@Nullable String text) {
        try {
            return LocalDate.parse(String.valueOf(text));
        } catch (DateTimeException e) {
            throw new InvalidInputException(
                    "curve", "'" + Words.shortened(String.valueOf(text)) + "' is not a day such as 2027-03-10");
        }
    }

    /** A curve that falls, leaves the KPI's days or passes the target is none. */
    void check(LocalDate from, LocalDate to, BigDecimal target) {
        if (points.size() > MOST_POINTS) {
            throw new InvalidInputException("curve", "A curve has at most " + MOST_POINTS + " points");
        }
        @Nullable Point before = null;
        for (Point point : points) {
            if (point.on().isBefore(from) || point.on().isAfter(to)) {
                throw new InvalidInputException(
                        "curve", "The curve's point on %s is not between %s and %s".formatted(point.on(), from, to));
            }
            if (before != null && !point.on().isAfter(before.on())) {
                throw new InvalidInputException(
                        "curve",
                        "The curve's points go by day: %s does not come after %s".formatted(point.on(), before.on()));
            }
            BigDecimal least = before == null ? BigDecimal.ZERO : before.value(target);
            if (point.value(target).compareTo(least) < 0) {
                throw new InvalidInputException(
                        "curve",
                        "The curve falls on %s: what adds up cannot become less than %s"
                                .formatted(point.on(), Numbers.plain(least).toPlainString()));
            }
            if (point.value(target).compareTo(target) > 0) {
                throw new InvalidInputException("curve", "The curve passes the target on %s".formatted(point.on()));
            }
            if (point.on().equals(to) && point.value(target).compareTo(target) != 0) {
                throw new InvalidInputException(
                        "curve", "The curve must end at the target: on the last day it says less");
            }
            before = point;
        }
    }

    /** The same for a target of another size, such as a segment's: amounts keep their share of the whole's target. */
    TargetCurve forPart(BigDecimal whole) {
        return whole.signum() == 0
                ? LINEAR
                : new TargetCurve(points.stream()
                        .map(point -> point.isPercent()
                                ? point
                                : new Point(
                                        point.on(), Numbers.share(point.amount().multiply(HUNDRED), whole), true))
                        .toList());
    }

    Expected expectedBy(LocalDate day, LocalDate from, LocalDate to, BigDecimal target) {
        LocalDate start = from.minusDays(1);
        BigDecimal reached = BigDecimal.ZERO;
        for (Point point : points) {
            if (!day.isAfter(point.on())) {
                return between(day, start, reached, point.on(), point.value(target));
            }
            start = point.on();
            reached = point.value(target);
        }
        return day.isBefore(to) ? between(day, start, reached, to, target) : Expected.exactly(target);
    }

    private static Expected between(LocalDate day, LocalDate start, BigDecimal from, LocalDate end, BigDecimal to) {
        long days = ChronoUnit.DAYS.between(start, end);
        long passed = Math.max(0, ChronoUnit.DAYS.between(start, day));
        return new Expected(
                from.multiply(BigDecimal.valueOf(days)).add(to.subtract(from).multiply(BigDecimal.valueOf(passed))),
                BigDecimal.valueOf(days));
    }

    /** As {@link #read} takes it; empty for one line. */
    @Override
    public String toString() {
        return points.stream().map(Point::toString).collect(Collectors.joining("; "));
    }
}
