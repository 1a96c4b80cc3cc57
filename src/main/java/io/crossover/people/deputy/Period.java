package io.crossover.people.deputy;

import io.crossover.cooperation.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/**
 * From when until when somebody is away.
 *
 * @param until excluded
 */
record Period(Instant from, Instant until) {

    private static final Duration LONGEST = Duration.ofDays(366);

    /**
     * Reads what a person or another system gives: whole days ({@code 2026-12-01}), both included, or moments
     * ({@code 2026-12-01T09:00}, in the calendar's zone, or with a zone of their own).
     *
     * @throws InvalidInputException naming the field {@code from} or {@code to}
     */
    static Period of(String from, String to, ZoneId zone, Instant now) {
        Period period = new Period(moment("from", from, zone, 0), moment("to", to, zone, 1));
        if (!period.from.isBefore(period.until)) {
            throw new InvalidInputException("to", "The end must come after the beginning.");
        }
        if (!period.until.isAfter(now)) {
            throw new InvalidInputException("to", "That period is over already; choose an end that is still to come.");
        }
        if (Duration.between(period.from, period.until).compareTo(LONGEST) > 0) {
            throw new InvalidInputException("to", "A deputy is set for one year at most.");
        }
        return period;
    }

    private static Instant moment(String field, String text, ZoneId zone, int wholeDays) {
        String given = text.strip();
        try {
            if (given.length() <= 10) {
                return LocalDate.parse(given)
                        .plusDays(wholeDays)
                        .atStartOfDay(zone)
                        .toInstant();
            }
            return given.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(given).toInstant()
                    : LocalDateTime.parse(given).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(
                    field, "\"" + given + "\" is not a day such as 2026-12-01 or a time such as 2026-12-01T09:00.");
        }
    }
}
