package io.crossover.research;

/** What is looked at in every candidate (S4, 三看). */
public enum Look {
    RESOURCES("resources", "Resource commitment in numbers"),
    CASES("cases", "Past cases that can be traced"),
    TECHNOLOGY("technology", "Technical integration that can be verified");

    private final String id;
    private final String label;

    Look(String id, String label) {
        this.id = id;
        this.label = label;
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }
}
