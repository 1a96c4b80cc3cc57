package io.crossover.research;

import java.util.Arrays;

/** What the rules say about a candidate, the weightiest first. */
public enum Verdict {
    DROP("drop", "Drop"),
    MANAGEMENT("management", "Management decides"),
    RECOMMENDED("recommended", "Recommended");

    private final String id;
    private final String label;

    Verdict(String id, String label) {
        this.id = id;
        this.label = label;
    }

    public static Verdict withId(String id) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no verdict '" + id + "'"));
    }

    /** The name in the decision table and in the API. */
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }
}
