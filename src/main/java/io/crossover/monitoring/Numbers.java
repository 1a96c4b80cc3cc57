package io.crossover.monitoring;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Exact decimals, as they are shown. */
final class Numbers {

    private Numbers() {}

    /** Without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A share to 34 digits. */
    static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return plain(part.divide(whole, MathContext.DECIMAL128));
    }

    /** The same; none of nothing. */
    static @Nullable BigDecimal shareIfAny(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : share(part, whole);
    }
}
