package io.crossover.retrospective;

import io.crossover.cooperation.InvalidInputException;
import java.time.LocalDate;
import java.util.Optional;

/** The dates of the next campaign (T5). */
public final class Renewal {

    private Renewal() {}

    /**
     * Checks the dates of a renewal.
     *
     * @param today in the cooperation's time zone
     * @throws InvalidInputException when one is missing, the first lies in the past or the last before the first
     */
    public static void check(Optional<LocalDate> from, Optional<LocalDate> to, LocalDate today) {
        LocalDate first = from.orElseThrow(
                () -> new InvalidInputException("renewalFrom", "Give the first day of the next campaign"));
        LocalDate last =
                to.orElseThrow(() -> new InvalidInputException("renewalTo", "Give the last day of the next campaign"));
        if (first.isBefore(today)) {
            throw new InvalidInputException("renewalFrom", "The next campaign cannot begin before today, " + today);
        }
        if (last.isBefore(first)) {
            throw new InvalidInputException("renewalTo", "The last day must not be before the first day, " + first);
        }
    }
}
