package io.crossover.research;

import io.crossover.cooperation.InvalidInputException;
import java.math.BigDecimal;

/** The audience overlap (S6) is a share of our audience. */
final class AudienceOverlap {

    private AudienceOverlap() {}

    static void check(BigDecimal overlap) {
        if (overlap.signum() < 0 || overlap.compareTo(BigDecimal.ONE) > 0) {
            throw new InvalidInputException(
                    "audienceOverlap", "The audience overlap is a share between 0 and 1, such as 0.42 for 42 %");
        }
    }
}
