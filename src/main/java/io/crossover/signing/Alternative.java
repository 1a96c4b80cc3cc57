package io.crossover.signing;

/**
 * What we have prepared for a clause that we expect to be disputed (A1).
 *
 * @param evidence the figures or cases that speak for it
 */
public record Alternative(TalkingPoint point, String alternative, String evidence) {

    public Alternative {
        point = Given.required("mandateAlternatives", "Say which clause each alternative is for", point);
        alternative = Given.text(alternative);
        evidence = Given.text(evidence);
    }
}
