package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which side of the expected value is the wrong one (M1). */
public enum Direction {
    HIGHER("higher") {
        @Override
        BigDecimal adverse(BigDecimal expected, BigDecimal actual) {
            return expected.subtract(actual);
        }
    },
    LOWER("lower") {
        @Override
        BigDecimal adverse(BigDecimal expected, BigDecimal actual) {
            return actual.subtract(expected);
        }
    },
    /** The target is to be hit: both sides are wrong. */
    HIT("hit") {
        @Override
        BigDecimal adverse(BigDecimal expected, BigDecimal actual) {
            return actual.subtract(expected).abs();
        }
    };

    private final String id;

    Direction(String id) {
        this.id = id;
    }

    /** The word of the API, the forms and the tables. */
    public String id() {
        return id;
    }

    /** How far the actual is on the wrong side; negative when it is on the right one. */
    abstract BigDecimal adverse(BigDecimal expected, BigDecimal actual);

    public static Direction of(@Nullable String id) {
        return Arrays.stream(values())
                .filter(direction -> direction.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "direction",
                        id == null
                                ? "Say which way is better: higher, lower or hit"
                                : "The direction is higher, lower or hit, not '" + Words.shortened(id) + "'"));
    }
}
