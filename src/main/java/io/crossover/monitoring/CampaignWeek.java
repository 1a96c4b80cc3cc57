package io.crossover.monitoring;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A calendar week, Monday to Sunday, as far as it lies in a campaign.
 *
 * @param from its first day in the campaign
 * @param to its last day in the campaign, included
 */
public record CampaignWeek(LocalDate from, LocalDate to) {

    /** The weeks of the campaign from one day to another, both included; the first and the last may be parts. */
    public static List<CampaignWeek> of(LocalDate first, LocalDate last) {
        return Stream.iterate(
                        first, day -> !day.isAfter(last), day -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)))
                .map(day -> {
                    LocalDate sunday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
                    return new CampaignWeek(day, sunday.isAfter(last) ? last : sunday);
                })
                .toList();
    }

    /** By which the week is known. */
    public LocalDate monday() {
        return from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /**
     * Whether a core content is asked for in it (M10): a part week with hardly any days has none of its own.
     *
     * @param fewest so many days at least can be worked on
     * @param free whether a day can be worked on
     */
    boolean asksForContent(int fewest, Predicate<LocalDate> free) {
        return from.datesUntil(to.plusDays(1)).filter(free).count() >= fewest;
    }

    /** "2027-03-01 to 2027-03-07"; of a part week of one day, that day. */
    public String label() {
        return from.equals(to) ? from.toString() : from + " to " + to;
    }
}
