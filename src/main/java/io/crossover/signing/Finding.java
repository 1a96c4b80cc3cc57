package io.crossover.signing;

/**
 * What a legal review found (A4).
 *
 * @param clause where in the text
 */
public record Finding(String clause, String finding, Weight weight) {

    public Finding {
        clause = Given.text(clause);
        finding = Given.text(finding);
        weight = Given.required("reviewFindings", "Say of each finding whether it is blocking or advice", weight);
    }

    /** Whether the agreement may be signed with it. */
    public enum Weight {
        blocking,
        advice
    }

    public boolean isBlocking() {
        return weight == Weight.blocking;
    }
}
