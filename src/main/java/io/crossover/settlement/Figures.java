package io.crossover.settlement;

import io.crossover.cooperation.BenefitSplit.Outcome;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The confirmed figures that a settlement is computed from.
 *
 * @param result in the measure that the split names
 * @param sales needed only when the cost of unsold stock is shared and the result is not sales
 * @param unsoldStockCost zero when nothing is left over
 */
public record Figures(BigDecimal result, @Nullable BigDecimal sales, BigDecimal unsoldStockCost) {

    public Outcome outcome() {
        return new Outcome(result, sales, unsoldStockCost);
    }

    /** Whether these are the same figures, however many decimals they are written with. */
    public boolean same(Figures other) {
        return result.compareTo(other.result) == 0
                && unsoldStockCost.compareTo(other.unsoldStockCost) == 0
                && (sales == null || other.sales == null ? sales == other.sales : sales.compareTo(other.sales) == 0);
    }
}
