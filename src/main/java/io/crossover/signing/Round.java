package io.crossover.signing;

import io.crossover.cooperation.BenefitSplit;
import io.crossover.cooperation.InvalidInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One round of talks (A2).
 *
 * @param split as it stands after the round
 * @param putForwardBy the partner whose proposal that split is
 * @param outcome as it counts, not as the negotiator ticked it
 * @param pausedUntil the day on which paused talks go on
 */
public record Round(
        int number,
        List<Position> positions,
        BenefitSplit split,
        String putForwardBy,
        String summary,
        RoundOutcome outcome,
        @Nullable LocalDate pausedUntil) {

    public Round {
        positions = List.copyOf(positions);
        if (positions.isEmpty()) {
            throw new InvalidInputException(
                    "roundPositions", "Write down at least one clause with both sides' positions");
        }
        if (outcome == RoundOutcome.AGREED) {
            positions.stream().filter(Position::stillOpen).findFirst().ifPresent(open -> {
                throw new InvalidInputException(
                        "roundOutcome",
                        "Not all is agreed: '%s' is still open"
                                .formatted(open.point().label()));
            });
        }
        if (outcome == RoundOutcome.PAUSED && pausedUntil == null) {
            throw new InvalidInputException("pausedUntil", "A pause needs the day on which the talks go on");
        }
    }

    /**
     * The round as it counts under the mandate: the negotiator cannot accept what is below the bottom line, whatever
     * they ticked (A2).
     */
    public Round under(Mandate mandate) {
        return outcome == RoundOutcome.AGREED && mandate.isUndercutBy(split)
                ? new Round(number, positions, split, putForwardBy, summary, RoundOutcome.BELOW_BOTTOM_LINE, null)
                : this;
    }

    /** When paused talks go on: as the day begins. */
    public Optional<Instant> resumesAt(ZoneId zone) {
        return Optional.ofNullable(pausedUntil)
                .map(day -> day.atStartOfDay(zone).toInstant());
    }

    /** A pause lies ahead, or it is none. */
    public Round heldOn(LocalDate today) {
        if (pausedUntil != null && !pausedUntil.isAfter(today)) {
            throw new InvalidInputException("pausedUntil", "The talks can only be paused until a day after today");
        }
        return this;
    }
}
