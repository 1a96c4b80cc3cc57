package io.crossover.people;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Predicate;

/**
 * When people work, as a calendar says it at one moment.
 *
 * @param opens included
 * @param closes excluded
 * @param workingDay whether people work on this day: weekdays, less public holidays, plus swapped working days
 */
record WorkingTime(ZoneId zone, LocalTime opens, LocalTime closes, Predicate<LocalDate> workingDay) {

    WorkingTime {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException(
                    "The working day must open before it closes, not at %s and %s".formatted(opens, closes));
        }
    }
}
