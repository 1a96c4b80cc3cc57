package io.crossover.research;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A score in twelfths: means of two, three and four indicators are whole twelfths, so no boundary is missed by rounding
 * (S1).
 */
public record Score(int twelfths) implements Comparable<Score> {

    private static final int PARTS = 12;
    private static final int DECIMALS = 6;

    static Score meanOf(int sum, int count) {
        if (PARTS % count != 0) {
            throw new IllegalArgumentException("A mean of " + count + " indicators is not a whole number of twelfths");
        }
        return new Score(sum * (PARTS / count));
    }

    Score plus(Score other) {
        return new Score(twelfths + other.twelfths);
    }

    /** Cut, not rounded: a score under a threshold never looks as if it had reached it. */
    public BigDecimal toDecimal() {
        BigDecimal decimal =
                BigDecimal.valueOf(twelfths).divide(BigDecimal.valueOf(PARTS), DECIMALS, RoundingMode.DOWN);
        return twelfths % PARTS == 0 ? decimal.setScale(0, RoundingMode.UNNECESSARY) : decimal.stripTrailingZeros();
    }

    @Override
    public int compareTo(Score other) {
        return Integer.compare(twelfths, other.twelfths);
    }

    /** As people write it: {@code 14 11/12}, {@code 3 1/2}, {@code 15}. */
    @Override
    public String toString() {
        int whole = twelfths / PARTS;
        int rest = twelfths % PARTS;
        if (rest == 0) {
            return Integer.toString(whole);
        }
        int divisor = greatestCommonDivisor(rest, PARTS);
        return "%d %d/%d".formatted(whole, rest / divisor, PARTS / divisor);
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
