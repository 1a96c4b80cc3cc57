package io.crossover.execution;

import java.time.LocalDate;

/**
 * How long ahead a campaign is planned and tested (E3).
 *
 * @param months at least so many; 0 where it does not matter
 */
public record PreparationTime(int months) {

    public PreparationTime {
        if (months < 0) {
            throw new IllegalArgumentException("A preparation time must not be negative: " + months);
        }
    }

    public boolean isShort(LocalDate today, LocalDate firstDay) {
        return today.plusMonths(months).isAfter(firstDay);
    }
}
