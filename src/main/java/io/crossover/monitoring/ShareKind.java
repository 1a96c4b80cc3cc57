package io.crossover.monitoring;

/** What rates are derived from: the spread of content (M10), and what the public says (M9). */
public enum ShareKind {
    SPREAD,
    OPINION
}
