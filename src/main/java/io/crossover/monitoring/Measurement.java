package io.crossover.monitoring;

import java.math.BigDecimal;
import java.time.Instant;

/** One measured value; what identifies it is everything but the value (M11). */
record Measurement(Series series, Instant at, BigDecimal value) {}
