package io.crossover.signing;

import io.crossover.cooperation.BenefitSplit;
import io.crossover.cooperation.InvalidInputException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One party's share of one tier, as it stands in a list that people talk over.
 *
 * @param upTo where the tier ends; none for what is above all others
 * @param share in percent
 */
public record TierShare(@Nullable BigDecimal upTo, String party, BigDecimal share) {

    public TierShare {
        party = Given.required("roundSplit", "Say of each row of the split whose share it is", party);
        share = Given.required("roundSplit", "Each row of the split needs its share in percent", share);
    }

    /** The tiers of a split as rows, tier by tier. */
    public static List<TierShare> of(BenefitSplit split) {
        return split.tiers().stream()
                .flatMap(tier -> split.parties().stream()
                        .map(party ->
                                new TierShare(tier.upTo(), party, tier.shares().getOrDefault(party, BigDecimal.ZERO))))
                .toList();
    }

    /** The designed split with the tiers that were talked over; the rest of it stays as designed. */
    public static BenefitSplit applyTo(BenefitSplit designed, List<TierShare> rows) {
        return new BenefitSplit(
                designed.currency(),
                designed.parties(),
                designed.basis(),
                designed.unitValue(),
                tiers(rows),
                designed.guarantees(),
                designed.stockSharing(),
                designed.contributions(),
                designed.benefits());
    }

    private static List<BenefitSplit.Tier> tiers(List<TierShare> rows) {
        Map<BigDecimal, Map<String, BigDecimal>> limited = new TreeMap<>();
        Map<String, BigDecimal> above = new LinkedHashMap<>();
        for (TierShare row : rows) {
            Map<String, BigDecimal> tier =
                    row.upTo == null ? above : limited.computeIfAbsent(row.upTo, end -> new LinkedHashMap<>());
            if (tier.putIfAbsent(row.party, row.share) != null) {
                throw new InvalidInputException(
                        "roundSplit",
                        "A party stands twice in the tier "
                                + (row.upTo == null ? "without an end" : "up to " + row.upTo.toPlainString()));
            }
        }
        if (above.isEmpty()) {
            throw new InvalidInputException(
                    "roundSplit", "Say who gets what of the result above all limits: leave 'up to' empty there");
        }
        List<BenefitSplit.Tier> tiers = new ArrayList<>();
        limited.forEach((upTo, shares) -> tiers.add(new BenefitSplit.Tier(upTo, shares)));
        tiers.add(new BenefitSplit.Tier(null, above));
        return tiers;
    }
}
