package io.crossover.research;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the verdict is found on (S1, S2, S4).
 *
 * @param audienceOverlap absent when it was not measured
 * @param missingLooks how many of the three looks have no reference
 */
public record Case(
        ScoreSheet sheet,
        @Nullable BigDecimal audienceOverlap,
        boolean regulated,
        boolean clearedByLegal,
        int missingLooks) {

    public Case {
        if (audienceOverlap != null) {
            AudienceOverlap.check(audienceOverlap);
        }
    }
}
