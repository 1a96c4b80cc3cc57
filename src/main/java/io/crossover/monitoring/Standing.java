package io.crossover.monitoring;

import java.util.Locale;

/** Whether something owed came, and in time (M8). */
public enum Standing {
    ON_TIME,
    LATE,
    /** It is there, and our side has not accepted it yet. */
    DELIVERED,
    /** It is not there, and its day is not past. */
    OPEN,
    /** It is not there, and its day is past. */
    OVERDUE;

    /** As it stands in answers. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the word was not kept. */
    public boolean isBroken() {
        return this == LATE || this == OVERDUE;
    }

    /** For a reader, such as "3 days late". */
    String words(long daysLate) {
        String days = daysLate == 1 ? "1 day" : daysLate + " days";
        return switch (this) {
            case ON_TIME -> "on time";
            case LATE -> days + " late";
            case DELIVERED -> "delivered%s, to be accepted".formatted(daysLate == 0 ? "" : " " + days + " late");
            case OPEN -> "open";
            case OVERDUE -> "overdue by " + days;
        };
    }
}
