package io.crossover.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * When people work (G4). Working time runs on a working day from the opening hour, included, to the closing hour,
 * excluded; a period may end at the closing hour itself. What starts outside working time starts with the next one.
 */
public final class WorkingCalendar {

    /** No country closes for so long: a calendar that finds no working day within it is set wrongly. */
    private static final int LONGEST_BREAK_IN_DAYS = 366;

    private final Supplier<WorkingTime> source;

    /**
     * @param source asked once for each answer, so that an answer never mixes two versions of a calendar
     */
    WorkingCalendar(Supplier<WorkingTime> source) {
        this.source = source;
    }

    /**
     * A calendar that never changes.
     *
     * @param workingDay whether people work on this day: weekdays, less public holidays, plus swapped working days
     */
    public WorkingCalendar(ZoneId zone, LocalTime opens, LocalTime closes, Predicate<LocalDate> workingDay) {
        WorkingTime fixed = new WorkingTime(zone, opens, closes, workingDay);
        this.source = () -> fixed;
    }

    /** The same time of day so many working days later. */
    public Instant plusWorkingDays(Instant from, int days) {
        refuseNegative(days);
        WorkingTime time = source.get();
        ZonedDateTime start = intoWorkingTime(from, time);
        LocalDate day = start.toLocalDate();
        for (int counted = 0; counted < days; counted++) {
            day = nextWorkingDay(day, time);
        }
        return day.atTime(start.toLocalTime()).atZone(time.zone()).toInstant();
    }

    /** So many hours of working time later; hours outside working time do not count. */
    public Instant plusWorkingHours(Instant from, int hours) {
        refuseNegative(hours);
        WorkingTime time = source.get();
        ZonedDateTime start = intoWorkingTime(from, time);
        Duration left = Duration.ofHours(hours);
        Duration today = Duration.between(start, closing(start.toLocalDate(), time));
        while (left.compareTo(today) > 0) {
            left = left.minus(today);
            LocalDate next = nextWorkingDay(start.toLocalDate(), time);
            start = opening(next, time);
            today = Duration.between(start, closing(next, time));
        }
        return start.plus(left).toInstant();
    }

    public boolean isWorkingTime(Instant at) {
        return isWorkingTime(at, source.get());
    }

    /** This moment, when people work at it; otherwise the opening that follows. */
    public Instant nextWorkingTime(Instant at) {
        return intoWorkingTime(at, source.get()).toInstant();
    }

    /** The day that it is for the people who work by this calendar. */
    public LocalDate dayOf(Instant at) {
        return at.atZone(source.get().zone()).toLocalDate();
    }

    /** The time of day that it is for the people who work by this calendar. */
    public LocalTime timeOf(Instant at) {
        return at.atZone(source.get().zone()).toLocalTime();
    }

    private static boolean isWorkingTime(Instant at, WorkingTime time) {
        ZonedDateTime local = at.atZone(time.zone());
        return time.workingDay().test(local.toLocalDate())
                && !local.toLocalTime().isBefore(time.opens())
                && local.toLocalTime().isBefore(time.closes());
    }

    private static ZonedDateTime intoWorkingTime(Instant at, WorkingTime time) {
        ZonedDateTime local = at.atZone(time.zone());
        if (isWorkingTime(at, time)) {
            return local;
        }
        LocalDate day = local.toLocalDate();
        return time.workingDay().test(day) && local.toLocalTime().isBefore(time.opens())
                ? opening(day, time)
                : opening(nextWorkingDay(day, time), time);
    }

    private static LocalDate nextWorkingDay(LocalDate after, WorkingTime time) {
        return after.plusDays(1)
                .datesUntil(after.plusDays(1 + LONGEST_BREAK_IN_DAYS))
                .filter(time.workingDay())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The calendar has no working day after " + after));
    }

    private static ZonedDateTime opening(LocalDate day, WorkingTime time) {
        return day.atTime(time.opens()).atZone(time.zone());
    }

    private static ZonedDateTime closing(LocalDate day, WorkingTime time) {
        return day.atTime(time.closes()).atZone(time.zone());
    }

    private static void refuseNegative(int amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("A period must not be negative: " + amount);
        }
    }
}
