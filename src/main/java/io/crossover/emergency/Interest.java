package io.crossover.emergency;

import java.util.Arrays;

/** Whose losses a line of work is about, in the order in which they count (domain.md 8). */
public enum Interest {
    CUSTOMERS(1, "1 customers' losses"),
    BRANDS(2, "2 the brands' reputation"),
    COSTS(3, "3 our costs");

    private static final int HIGHEST_PRIORITY = 95;
    private static final int STEP = 5;

    private final int rank;
    private final String label;

    Interest(int rank, String label) {
        this.rank = rank;
        this.label = label;
    }

    public int rank() {
        return rank;
    }

    public String label() {
        return label;
    }

    /** The priority of a task, so that a list of tasks shows customers first. */
    public int priority() {
        return HIGHEST_PRIORITY - STEP * (rank - 1);
    }

    public static Interest of(int rank) {
        return Arrays.stream(values())
                .filter(interest -> interest.rank == rank)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No interest has the rank " + rank));
    }
}
