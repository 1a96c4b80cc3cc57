package io.crossover.emergency;

/**
 * What came of a line of work.
 *
 * @param outcome done, partly or not-possible
 */
public record LineResult(String outcome, String result, boolean replacementNeeded) {}
