package io.crossover.monitoring;

import java.math.BigDecimal;

/**
 * Somebody is asked to make the customers' path shorter (M14).
 *
 * @param medianSteps that customers really took
 * @param mostSteps that they should have to take
 */
public record PathReview(long id, BigDecimal medianSteps, int mostSteps) {}
