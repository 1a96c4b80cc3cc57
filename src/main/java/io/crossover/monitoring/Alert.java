package io.crossover.monitoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A KPI's alert (M3).
 *
 * @param colour green when it is closed
 * @param openedAt the measured time that opened it
 * @param closedAt the measured time that closed it
 */
public record Alert(long id, String kpi, Colour colour, Instant openedAt, @Nullable Instant closedAt) {}
