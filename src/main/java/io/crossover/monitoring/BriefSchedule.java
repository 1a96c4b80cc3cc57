package io.crossover.monitoring;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * When briefs are written (M16): the daily one on working days, the weekly one on its weekday, a holiday or not.
 *
 * @param at the hour of both
 * @param zone the cooperation's
 */
public record BriefSchedule(LocalTime at, DayOfWeek weeklyOn, ZoneId zone) {

    /** Where the clocks change, a day's hour comes up to an hour earlier than it says. */
    private static final long HOURS_OF_A_CLOCK_CHANGE = 1;

    /** Every day at the hour from this day on, as ISO 8601 has it. */
    public String cycle(LocalDate first) {
        return "R/%s/P1D"
                .formatted(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        first.atTime(at).atZone(zone)));
    }

    /** Whose hour came last; a brief that comes late is still that day's. */
    public LocalDate dayAt(Instant now) {
        return now.atZone(zone)
                .toLocalDateTime()
                .minusNanos(at.toNanoOfDay())
                .plusHours(HOURS_OF_A_CLOCK_CHANGE)
                .toLocalDate();
    }

    /** Which briefs a day has. */
    public List<BriefKind> on(LocalDate day, Predicate<LocalDate> workingDay) {
        List<BriefKind> kinds = new ArrayList<>();
        if (workingDay.test(day)) {
            kinds.add(BriefKind.DAILY);
        }
        if (day.getDayOfWeek() == weeklyOn) {
            kinds.add(BriefKind.WEEKLY);
        }
        return kinds;
    }
}
