package io.crossover.monitoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an actual is worth against what was expected (M2).
 *
 * @param attainment actual / target; none without an actual or with a target of zero
 * @param deviation the adverse deviation as a share of the expected, negative when better; none where nothing was
 *     expected
 * @param colour none while there is nothing to compare
 * @param marked better than expected by so much that it needs a look
 */
public record Appraisal(
        @Nullable BigDecimal attainment, @Nullable BigDecimal deviation, @Nullable Colour colour, boolean marked) {

    private static final Appraisal NOTHING_MEASURED = new Appraisal(null, null, null, false);

    public static Appraisal of(
            Direction direction,
            BigDecimal target,
            Expected expected,
            @Nullable BigDecimal actual,
            Thresholds thresholds) {
        if (actual == null) {
            return NOTHING_MEASURED;
        }
        // both sides times the divisor, so that no comparison rounds
        BigDecimal should = expected.dividend();
        BigDecimal is = actual.multiply(expected.divisor());
        BigDecimal adverse = direction.adverse(should, is);
        return should.signum() == 0
                ? new Appraisal(Numbers.shareIfAny(actual, target), null, ofNothingExpected(is, adverse), false)
                : new Appraisal(
                        Numbers.shareIfAny(actual, target),
                        Numbers.share(adverse, should),
                        colour(adverse, should, thresholds),
                        adverse.negate().compareTo(thresholds.markedAbove().multiply(should)) > 0);
    }

    /** The colour alone, which takes no division: thousands of times are looked at in one upload. */
    public static @Nullable Colour colour(
            Direction direction, Expected expected, BigDecimal actual, Thresholds thresholds) {
        BigDecimal should = expected.dividend();
        BigDecimal is = actual.multiply(expected.divisor());
        BigDecimal adverse = direction.adverse(should, is);
        return should.signum() == 0 ? ofNothingExpected(is, adverse) : colour(adverse, should, thresholds);
    }

    private static Colour colour(BigDecimal adverse, BigDecimal should, Thresholds thresholds) {
        if (adverse.compareTo(thresholds.redAbove().multiply(should)) > 0) {
            return Colour.RED;
        }
        // at a threshold of zero, what is as good as expected is still green
        boolean yellow = adverse.signum() > 0
                && adverse.compareTo(thresholds.yellowFrom().multiply(should)) >= 0;
        return yellow ? Colour.YELLOW : Colour.GREEN;
    }

    /** No share of nothing: what is not zero either is on the wrong side or is not. */
    private static @Nullable Colour ofNothingExpected(BigDecimal is, BigDecimal adverse) {
        if (is.signum() == 0) {
            return null;
        }
        return adverse.signum() > 0 ? Colour.RED : Colour.GREEN;
    }
}
