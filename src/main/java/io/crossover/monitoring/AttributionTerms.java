package io.crossover.monitoring;

import java.math.BigDecimal;

/** By what attribution and its suggestions go (M5, M6), which a process owner edits in {@code attribution-terms.dmn}. */
@FunctionalInterface
public interface AttributionTerms {

    Terms of(String goal);

    /**
     * @param halfLifeDays after how many days before the conversion a touch counts half
     * @param lookbackDays touches longer before the conversion do not count
     * @param shortfall from which shortfall of a channel's return on, not included, budget should move; a fraction
     */
    record Terms(BigDecimal halfLifeDays, int lookbackDays, BigDecimal shortfall) {}
}
