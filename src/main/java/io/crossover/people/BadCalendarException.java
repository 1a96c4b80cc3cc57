package io.crossover.people;

import org.jspecify.annotations.Nullable;

/** A calendar file that cannot be used. */
final class BadCalendarException extends RuntimeException {

    private final String sentence;

    BadCalendarException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    static BadCalendarException atLine(int line, String reason, @Nullable Throwable cause) {
        return new BadCalendarException("Line %d: %s.".formatted(line, reason), cause);
    }

    /** The line, the reason, and what would be right. */
    String sentence() {
        return sentence;
    }
}
