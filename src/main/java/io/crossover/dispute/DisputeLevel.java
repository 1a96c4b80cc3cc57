package io.crossover.dispute;

import java.util.Arrays;

/** Who settles a disagreement, from the lowest level up (G3). */
public enum DisputeLevel {
    CONTACTS(1, "the contact persons of both sides"),
    MANAGEMENTS(2, "management of both sides"),
    OUR_MANAGEMENT(3, "a decision of our management");

    private final int number;
    private final String label;

    DisputeLevel(int number, String label) {
        this.number = number;
        this.label = label;
    }

    public int number() {
        return number;
    }

    public String label() {
        return label;
    }

    /** The level above; above our management there is none. */
    public DisputeLevel next() {
        return of(number + 1);
    }

    public static DisputeLevel of(int number) {
        return Arrays.stream(values())
                .filter(level -> level.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no level " + number + " of a dispute"));
    }
}
