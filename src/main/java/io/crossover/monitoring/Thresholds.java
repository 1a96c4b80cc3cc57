package io.crossover.monitoring;

import java.math.BigDecimal;

/**
 * Where the colours of a KPI begin, as shares of what was expected (M2).
 *
 * @param yellowFrom the adverse deviation from which it is yellow, included
 * @param redAbove the adverse deviation above which it is red
 * @param markedAbove how much better than expected is marked, since stock runs out
 */
public record Thresholds(BigDecimal yellowFrom, BigDecimal redAbove, BigDecimal markedAbove) {

    public Thresholds {
        if (yellowFrom.signum() < 0 || redAbove.compareTo(yellowFrom) < 0 || markedAbove.signum() < 0) {
            throw new IllegalArgumentException(
                    "Thresholds must not be negative, and red must not begin before yellow: yellow from %s, red above %s, marked above %s"
                            .formatted(yellowFrom, redAbove, markedAbove));
        }
    }
}
