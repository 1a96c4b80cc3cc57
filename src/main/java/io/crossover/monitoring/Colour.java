package io.crossover.monitoring;

import java.util.Arrays;

/** How a KPI stands (M2), the mildest first; of an alert, {@link #GREEN} means that none is open (M3). */
public enum Colour {
    GREEN("green"),
    YELLOW("yellow"),
    RED("red");

    private final String id;

    Colour(String id) {
        this.id = id;
    }

    /** The word of the sheet, the API and the models. */
    public String id() {
        return id;
    }

    public boolean isWorseThan(Colour other) {
        return compareTo(other) > 0;
    }

    public Colour orWorse(Colour other) {
        return other.isWorseThan(this) ? other : this;
    }

    public static Colour withId(String id) {
        return Arrays.stream(values())
                .filter(colour -> colour.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no colour '" + id + "'"));
    }
}
