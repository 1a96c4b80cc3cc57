package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An exact number as it is measured and kept. */
public final class Figure {

    /** Digits before the decimal point: more than any campaign counts; it also keeps 1E+999999999 out. */
    private static final int WHOLE_DIGITS = 18;

    private static final int DECIMALS = 24;

    private Figure() {}

    /** Reads a number that somebody wrote, without loss. */
    public static BigDecimal read(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidInputException(field, "The number is missing");
        }
        try {
            return check(field, new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            throw new InvalidInputException(
                    field, "'" + Words.shortened(text.strip()) + "' is not a number" + hint(text.strip()));
        }
    }

    public static BigDecimal check(String field, @Nullable BigDecimal number) {
        if (number == null) {
            throw new InvalidInputException(field, "The number is missing");
        }
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if ((long) number.precision() - number.scale() > WHOLE_DIGITS) {
            throw new InvalidInputException(
                    field, "The number is too large: it has more than " + WHOLE_DIGITS + " digits before the point");
        }
        // first, because the zeros of 1E-999999999 cannot be stripped
        if ((long) number.scale() - number.precision() >= DECIMALS) {
            throw tooFine(field);
        }
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > DECIMALS) {
            throw tooFine(field);
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** What people write who mean a number. */
    private static String hint(String text) {
        if (text.matches("[+-]?[\\d.,\\s\u00a0\u202f']*\\d")) {
            return text.chars().filter(letter -> letter == ',').count() == 1 && !text.contains(".")
                    ? ": write the decimals after a point, such as 12.5, and nothing between thousands"
                    : ": write nothing between thousands, and the decimals after a point";
        }
        return text.endsWith("%") ? ": leave the % away; a rate is measured in the KPI's own unit" : "";
    }

    private static InvalidInputException tooFine(String field) {
        return new InvalidInputException(field, "The number has more than " + DECIMALS + " decimals");
    }
}
