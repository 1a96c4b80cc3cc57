package io.crossover.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What a calendar file says (G4).
 *
 * @param confirmedUntil the last day whose public holidays and swapped working days were published and entered
 * @param ends the last day that the file says anything about
 */
record CalendarEntries(WorkingTime time, LocalDate confirmedUntil, LocalDate ends) {

    /** Early enough to enter next year's days before somebody's deadline is counted by them. */
    private static final int WARNED_BEFORE_IN_DAYS = 60;

    /** What management must see to before deadlines are counted wrongly. */
    List<String> warnings(LocalDate today) {
        List<String> warnings = new ArrayList<>();
        if (isNear(ends, today)) {
            warnings.add(
                    "The working calendar ends on %s: after it, public holidays count as working days. Enter the days that follow."
                            .formatted(ends));
        }
        if (confirmedUntil.isBefore(ends) && isNear(confirmedUntil, today)) {
            warnings.add(
                    "The working calendar is confirmed until %s only: check the days off and the swapped working days after it against the published arrangement."
                            .formatted(confirmedUntil));
        }
        return warnings;
    }

    private static boolean isNear(LocalDate last, LocalDate today) {
        return ChronoUnit.DAYS.between(today, last) < WARNED_BEFORE_IN_DAYS;
    }
}
