package io.crossover.monitoring;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One measured value; what identifies it is everything but the value (M11).
 *
 * @param segment empty when the whole was measured
 */
public record Measurement(String kpi, String segment, String source, Instant at, BigDecimal value) {

    public Identity identity() {
        return new Identity(kpi, segment, source, at);
    }

    /** What makes two measurements the same one (M11). */
    public record Identity(String kpi, String segment, String source, Instant at) {}
}
