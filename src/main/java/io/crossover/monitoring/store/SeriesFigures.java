package io.crossover.monitoring.store;

import io.crossover.monitoring.Part;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What the figures of one series come to.
 *
 * @param total of increments
 * @param newest the figure of the newest time
 */
record SeriesFigures(
        long id, long kpi, Part part, String source, BigDecimal total, Instant newestAt, BigDecimal newest) {}
