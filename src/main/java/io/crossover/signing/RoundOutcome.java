package io.crossover.signing;

import io.crossover.cooperation.InvalidInputException;

/** How a round of talks ended (A2). */
public enum RoundOutcome {
    AGREED("agreed", "all terms agreed"),
    OPEN("open", "points stay open"),
    PAUSED("paused", "talks paused"),
    BELOW_BOTTOM_LINE("below-bottom-line", "below our bottom line"),
    BROKEN_OFF("broken-off", "talks broken off");

    private final String id;
    private final String label;

    RoundOutcome(String id, String label) {
        this.id = id;
        this.label = label;
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    public static RoundOutcome of(String id) {
        for (RoundOutcome outcome : values()) {
            if (outcome.id.equals(id)) {
                return outcome;
            }
        }
        throw new InvalidInputException("roundOutcome", "A round cannot end as " + id);
    }
}
