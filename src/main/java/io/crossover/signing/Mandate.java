package io.crossover.signing;

import io.crossover.cooperation.BenefitSplit;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Party;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What our negotiators may agree to (A1). Never shown to a partner.
 *
 * @param minimumShare the smallest share of any part of the result that we accept, in percent
 * @param alternatives at least one, each with its evidence
 */
public record Mandate(
        String goals, String concessions, String bottomLine, BigDecimal minimumShare, List<Alternative> alternatives) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Mandate {
        if (minimumShare.signum() < 0 || minimumShare.compareTo(HUNDRED) > 0) {
            throw new InvalidInputException("minimumShare", "The smallest share must be between 0 and 100 %");
        }
        alternatives = List.copyOf(alternatives);
        if (alternatives.isEmpty()) {
            throw new InvalidInputException(
                    "mandateAlternatives",
                    "Prepare at least one alternative: for each clause that is likely to be disputed, what we offer"
                            + " instead");
        }
        alternatives.forEach(alternative -> {
            if (alternative.alternative().isBlank() || alternative.evidence().isBlank()) {
                throw new InvalidInputException(
                        "mandateAlternatives",
                        "The alternative for '%s' needs both its text and its evidence, figures or cases"
                                .formatted(alternative.point().label()));
            }
        });
    }

    /** A2: whether a split gives us less than our minimum in any of its tiers; exactly the minimum is not less. */
    public boolean isUndercutBy(BenefitSplit split) {
        return ourLowestShare(split).compareTo(minimumShare) < 0;
    }

    /** The smallest share, in percent, that we get of any part of the result. */
    public static BigDecimal ourLowestShare(BenefitSplit split) {
        return split.tiers().stream()
                .map(tier -> ours(tier.shares()))
                .min(BigDecimal::compareTo)
                .orElseThrow();
    }

    private static BigDecimal ours(Map<String, BigDecimal> shares) {
        return shares.getOrDefault(Party.OURS, BigDecimal.ZERO);
    }
}
