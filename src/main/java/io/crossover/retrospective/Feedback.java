package io.crossover.retrospective;

/**
 * What a partner says about the cooperation (T3).
 *
 * @param rating of working with us, 1 to 5
 * @param wouldRepeat yes, changed or no
 */
public record Feedback(String partner, String wentWell, String wentBadly, int rating, String wouldRepeat) {}
