package io.crossover.monitoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something that is owed by the end of a day (M8). Days are the cooperation's own.
 *
 * @param dueOn the last day on which it is on time
 * @param keptOn the day on which it came; none: it did not come yet
 */
record Promise(LocalDate dueOn, @Nullable LocalDate keptOn) {

    Standing standing(LocalDate today) {
        if (keptOn != null) {
            return keptOn.isAfter(dueOn) ? Standing.LATE : Standing.ON_TIME;
        }
        return today.isAfter(dueOn) ? Standing.OVERDUE : Standing.OPEN;
    }

    /** How many days after its day it came or, where it is not there, how many have gone by; at least 0. */
    long daysLate(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(dueOn, keptOn == null ? today : keptOn));
    }
}
