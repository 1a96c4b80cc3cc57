package io.crossover.retrospective;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The money view of return (T1).
 *
 * @param grossReturn what the cooperation brought in, in the currency of its budget
 * @param cost what it cost, in the same currency
 */
public record MoneyReturn(BigDecimal grossReturn, BigDecimal cost) {

    private static final int PLACES = 4;

    /** Gross return for each unit of cost, a factor to four places; none where nothing was spent. */
    public Optional<BigDecimal> returnOnCost() {
        return ratio(grossReturn, cost);
    }

    /** What is left of the gross return after the cost, as a fraction of it; none where nothing came in. */
    public Optional<BigDecimal> netMargin() {
        return ratio(grossReturn.subtract(cost), grossReturn);
    }

    private static Optional<BigDecimal> ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? Optional.empty() : Optional.of(part.divide(whole, PLACES, RoundingMode.HALF_UP));
    }
}
