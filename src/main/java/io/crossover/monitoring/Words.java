package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Checks of what people and systems write. */
final class Words {

    private static final int SHOWN = 40;
    private static final int LENGTH_OF_A_DAY = 10;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private Words() {}

    /** What was written, cut so that a reason stays readable. */
    static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    static String required(String field, String what, @Nullable String text, int longest) {
        String given = optional(field, what, text, longest);
        if (given == null) {
            throw new InvalidInputException(field, what + " is missing");
        }
        return given;
    }

    /** The name of a segment or a region: nobody's data (M7); empty where none is given. */
    static String name(String field, String what, @Nullable String text) {
        String given = optional(field, what, nobodys(field, what, text), Kpi.LONGEST_NAME);
        return given == null ? "" : given;
    }

    /** What systems send in free words may say where a figure comes from, not whose it is (M7). */
    static @Nullable String nobodys(String field, String what, @Nullable String text) {
        if (text != null) {
            PersonalData.refuse(field, what, text);
        }
        return text;
    }

    /** Trimmed; blank is the same as not given. */
    static @Nullable String optional(String field, String what, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String given = text.strip();
        if (given.length() > longest) {
            throw new InvalidInputException(field, what + " is longer than " + longest + " characters");
        }
        if (given.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException(field, what + " contains a line break or another control character");
        }
        return given;
    }

    /** A day, also where a time of it is given. */
    static LocalDate day(String field, String what, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidInputException(field, what + " is missing");
        }
        String given = text.strip();
        LocalDate day;
        try {
            day = LocalDate.parse(
                    given.length() > LENGTH_OF_A_DAY && given.charAt(LENGTH_OF_A_DAY) == 'T'
                            ? given.substring(0, LENGTH_OF_A_DAY)
                            : given);
        } catch (DateTimeException e) {
            throw new InvalidInputException(
                    field, what + " is a day such as 2027-03-05, not '" + shortened(given) + "'");
        }
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new InvalidInputException(
                    field, "%s must lie between the years %d and %d".formatted(what, FIRST_YEAR, LAST_YEAR));
        }
        return day;
    }
}
