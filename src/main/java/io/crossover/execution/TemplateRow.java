package io.crossover.execution;

import java.time.LocalDate;

/**
 * One row of the plan's template (E1).
 *
 * @param countedFrom the day of the campaign that the days are counted from: {@code first-day} or {@code last-day}
 * @param startDays days from there to the item's start; negative before it
 * @param endDays days from there to the item's end; negative before it
 */
public record TemplateRow(
        String phase,
        String description,
        String deliverable,
        String ourOwner,
        String accountable,
        String countedFrom,
        int startDays,
        int endDays,
        String resources) {

    LocalDate startsOn(LocalDate firstDay, LocalDate lastDay) {
        return anchor(firstDay, lastDay).plusDays(startDays);
    }

    LocalDate endsOn(LocalDate firstDay, LocalDate lastDay) {
        return anchor(firstDay, lastDay).plusDays(endDays);
    }

    private LocalDate anchor(LocalDate firstDay, LocalDate lastDay) {
        return countedFrom.equals("last-day") ? lastDay : firstDay;
    }
}
