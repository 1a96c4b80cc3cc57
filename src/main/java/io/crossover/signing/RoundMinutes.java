package io.crossover.signing;

import io.crossover.cooperation.BenefitSplit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round of talks as the negotiator wrote it down.
 *
 * @param shares the tiers of the split that was talked over
 * @param outcome as the negotiator sees it
 */
public record RoundMinutes(
        int number,
        List<Position> positions,
        List<TierShare> shares,
        String putForwardBy,
        String summary,
        RoundOutcome outcome,
        @Nullable LocalDate pausedUntil) {

    /** The round with the whole split: the tiers talked over, and the rest as designed. */
    public Round over(BenefitSplit designed) {
        return new Round(
                number,
                positions,
                TierShare.applyTo(designed, shares),
                putForwardBy,
                summary,
                outcome,
                outcome == RoundOutcome.PAUSED ? pausedUntil : null);
    }
}
