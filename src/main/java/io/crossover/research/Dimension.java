package io.crossover.research;

import java.util.Arrays;
import java.util.List;

/** The five dimensions of the score sheet (S1). */
public enum Dimension {
    INDUSTRY_ATTRACTIVENESS("industryAttractiveness", "Attractiveness of their industry"),
    CUSTOMER_MATCH("customerMatch", "Match of customers"),
    RESOURCE_COMPLEMENTARITY("resourceComplementarity", "Complementary resources"),
    CANDIDATE_STRENGTH("candidateStrength", "Strength of the candidate"),
    /** The higher the risk, the lower the score. */
    RISK("risk", "Risk (low risk scores high)");

    private final String id;
    private final String label;

    Dimension(String id, String label) {
        this.id = id;
        this.label = label;
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    public List<Indicator> indicators() {
        return Arrays.stream(Indicator.values())
                .filter(indicator -> indicator.dimension() == this)
                .toList();
    }
}
