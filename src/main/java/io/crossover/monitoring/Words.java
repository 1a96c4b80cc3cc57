package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Checks of what people and systems write. */
final class Words {

    private static final int SHOWN = 40;

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
}
