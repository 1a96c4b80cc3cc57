package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * What people found because of an alert, and what they change (M4).
 *
 * @param analysis why the KPI is where it is
 * @param suggestion what was or is to be changed
 */
public record AlertReview(Kind kind, String analysis, String suggestion) {

    private static final int LONGEST = 2000;

    /** Who looked: the process owner's people, or the experts. */
    public enum Kind {
        REVIEW,
        CONSULTATION
    }

    public AlertReview {
        analysis = required("analysis", "Say why the KPI is where it is", analysis);
        suggestion = required("suggestion", "Say what you change", suggestion);
    }

    private static String required(String field, String ask, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidInputException(field, ask);
        }
        if (text.length() > LONGEST) {
            throw new InvalidInputException(field, "Keep it under " + LONGEST + " characters");
        }
        return text.strip();
    }
}
