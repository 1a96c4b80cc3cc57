package io.crossover.cooperation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What research hands on: every candidate with its assessment report, and which of them became partners.
 *
 * @param reason why nobody was chosen, or why more partners than the limit were (S3); else absent
 */
public record PartnerChoice(List<AssessedCandidate> candidates, @Nullable String reason) {

    public PartnerChoice {
        candidates = List.copyOf(candidates);
    }

    /**
     * One candidate's assessment report; candidates that were not taken keep theirs.
     *
     * @param partyId its party in the cooperation; absent when it did not become a partner
     * @param place in the ranking (S3), from 1; absent when it was dropped
     * @param total the sum of the five dimensions (S1), cut to six decimals
     * @param dimensions by the dimension's name: industryAttractiveness, customerMatch, resourceComplementarity,
     *     candidateStrength, risk
     * @param indicators each 1 to 5, by the indicator's name: marketGrowth, customerOverlap...
     * @param remarks by the indicator's name
     * @param threeC compatibility, contribution, conflict (S3)
     * @param levels strategicFit, resourceFit, executionSynergy (S5)
     * @param facts market, looks and findings, each with its source; a look without one is missing (S4, S8, S10)
     * @param verdict recommended, management or drop, as the rules said
     * @param outcome what became of it, and why
     */
    public record AssessedCandidate(
            String name,
            String industry,
            @Nullable String partyId,
            @Nullable Integer place,
            BigDecimal total,
            Map<String, BigDecimal> dimensions,
            Map<String, Integer> indicators,
            Map<String, String> remarks,
            Map<String, Integer> threeC,
            Map<String, Integer> levels,
            List<Fact> facts,
            @Nullable BigDecimal audienceOverlap,
            boolean regulated,
            boolean clearedByLegal,
            String verdict,
            List<String> reasons,
            String outcome,
            @Nullable String outcomeReason) {}

    /** One thing found out, with where it comes from. */
    public record Fact(String topic, @Nullable String finding, @Nullable String source) {}
}
