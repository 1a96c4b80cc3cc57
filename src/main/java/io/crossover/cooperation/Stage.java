package io.crossover.cooperation;

/** Where a cooperation stands on its way from the idea to the retrospective. */
public enum Stage {
    RESEARCH("Research"),
    DESIGN("Design"),
    SIGNING("Negotiation and signing"),
    EXECUTION("Execution"),
    MONITORING("Campaign and monitoring"),
    SETTLEMENT("Settlement"),
    RETROSPECTIVE("Retrospective");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
