package io.crossover.monitoring;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What should be there, as an exact fraction: a third of a target has no end as a decimal, and a colour must not
 * depend on where it was cut.
 *
 * @param divisor more than zero
 */
public record Expected(BigDecimal dividend, BigDecimal divisor) {

    public static Expected exactly(BigDecimal value) {
        return new Expected(value, BigDecimal.ONE);
    }

    /** For people to read. */
    public BigDecimal value() {
        return Numbers.plain(dividend.divide(divisor, MathContext.DECIMAL128));
    }
}
