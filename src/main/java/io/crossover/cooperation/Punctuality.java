package io.crossover.cooperation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How much of what was owed came in time (M8). Only what is decided counts: what came, and what should be there and is
 * not.
 *
 * @param late came after its day
 * @param overdue did not come, and its day is past
 */
public record Punctuality(int onTime, int late, int overdue) {

    private static final int DECIMALS = 4;

    public int decided() {
        return onTime + late + overdue;
    }

    /** What came in time of all that is decided, as a fraction; none while nothing is. */
    public Optional<BigDecimal> share() {
        return decided() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(onTime)
                        .divide(BigDecimal.valueOf(decided()), DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros());
    }

    /** For a reader, such as "3 of 5 on time, 1 late, 1 overdue". */
    public String words() {
        return decided() == 0
                ? "nothing due yet"
                : "%d of %d on time%s%s"
                        .formatted(
                                onTime,
                                decided(),
                                late == 0 ? "" : ", %d late".formatted(late),
                                overdue == 0 ? "" : ", %d overdue".formatted(overdue));
    }
}
