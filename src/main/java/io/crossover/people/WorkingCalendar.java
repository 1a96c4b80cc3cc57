package io.crossover.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

/**
 * When people work (G4). Working time runs on a working day from the opening hour, included, to the closing hour,
 * excluded; a period may end at the closing hour itself. What starts outside working time starts with the next one.
 */
public final class WorkingCalendar {

    /** No country closes for so long: a calendar that finds no working day within it is set wrongly. */
    private static final int LONGEST_BREAK_IN_DAYS = 366;

    private final ZoneId zone;
    private final LocalTime opens;
    private final LocalTime closes;
    private final Predicate<LocalDate> workingDay;

    /**
     * @param workingDay whether people work on this day: weekdays, less public holidays, plus swapped working days
     */
    public WorkingCalendar(ZoneId zone, LocalTime opens, LocalTime closes, Predicate<LocalDate> workingDay) {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException(
                    "The working day must open before it closes, not at %s and %s".formatted(opens, closes));
        }
        this.zone = zone;
        this.opens = opens;
        this.closes = closes;
        this.workingDay = workingDay;
    }

    /** The same time of day so many working days later. */
    public Instant plusWorkingDays(Instant from, int days) {
        refuseNegative(days);
        ZonedDateTime start = intoWorkingTime(from);
        LocalDate day = start.toLocalDate();
        for (int counted = 0; counted < days; counted++) {
            day = nextWorkingDay(day);
        }
        return day.atTime(start.toLocalTime()).atZone(zone).toInstant();
    }

    /** So many hours of working time later; hours outside working time do not count. */
    public Instant plusWorkingHours(Instant from, int hours) {
        refuseNegative(hours);
        ZonedDateTime start = intoWorkingTime(from);
        Duration left = Duration.ofHours(hours);
        Duration today = Duration.between(start, closing(start.toLocalDate()));
        while (left.compareTo(today) > 0) {
            left = left.minus(today);
            LocalDate next = nextWorkingDay(start.toLocalDate());
            start = opening(next);
            today = Duration.between(start, closing(next));
        }
        return start.plus(left).toInstant();
    }

    public boolean isWorkingTime(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return workingDay.test(local.toLocalDate())
                && !local.toLocalTime().isBefore(opens)
                && local.toLocalTime().isBefore(closes);
    }

    private ZonedDateTime intoWorkingTime(Instant at) {
        if (isWorkingTime(at)) {
            return at.atZone(zone);
        }
        ZonedDateTime local = at.atZone(zone);
        LocalDate day = local.toLocalDate();
        return workingDay.test(day) && local.toLocalTime().isBefore(opens)
                ? opening(day)
                : opening(nextWorkingDay(day));
    }

    private LocalDate nextWorkingDay(LocalDate after) {
        return after.plusDays(1)
                .datesUntil(after.plusDays(1 + LONGEST_BREAK_IN_DAYS))
                .filter(workingDay)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The calendar has no working day after " + after));
    }

    private ZonedDateTime opening(LocalDate day) {
        return day.atTime(opens).atZone(zone);
    }

    private ZonedDateTime closing(LocalDate day) {
        return day.atTime(closes).atZone(zone);
    }

    private static void refuseNegative(int amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("A period must not be negative: " + amount);
        }
    }
}
