package io.crossover.signing;

import io.crossover.cooperation.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** What a row of a form gives, which may leave a field out. */
final class Given {

    private Given() {}

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    static <T> T required(String field, String reason, @Nullable T value) {
        if (value == null) {
            throw new InvalidInputException(field, reason);
        }
        return value;
    }
}
