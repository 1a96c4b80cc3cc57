package io.crossover.research;

import io.crossover.cooperation.PartnerChoice;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The opportunity assessment report of a candidate, as it goes on the cooperation's record. */
public final class AssessmentReport {

    private AssessmentReport() {}

    /**
     * @param partyId the party that it became, if it did
     * @param place its place in the ranking, if it was ranked
     */
    public static PartnerChoice.AssessedCandidate of(
            Candidate candidate, @Nullable String partyId, @Nullable Integer place) {
        Assessment assessment = candidate.scored();
        Evidence evidence = candidate.gathered();
        Judgement judgement = candidate.judged();
        return new PartnerChoice.AssessedCandidate(
                candidate.name(),
                candidate.industry(),
                partyId,
                place,
                assessment.sheet().total().toDecimal(),
                dimensions(assessment.sheet()),
                indicators(assessment.sheet()),
                remarks(assessment),
                Map.of(
                        "compatibility", assessment.threeC().compatibility(),
                        "contribution", assessment.threeC().contribution(),
                        "conflict", assessment.threeC().conflict()),
                Map.of(
                        "strategicFit", assessment.levels().strategicFit(),
                        "resourceFit", assessment.levels().resourceComplementarity(),
                        "executionSynergy", assessment.levels().executionSynergy()),
                facts(evidence),
                evidence.audienceOverlap(),
                evidence.regulated(),
                candidate.clearedByLegal(),
                judgement.verdict().id(),
                judgement.reasons(),
                candidate.outcome().label(),
                candidate.outcomeReason());
    }

    /** The dimensions' scores by name, in the order of the sheet. */
    public static Map<String, BigDecimal> dimensions(ScoreSheet sheet) {
        return Arrays.stream(Dimension.values())
                .collect(Collectors.toMap(
                        Dimension::id,
                        dimension -> sheet.score(dimension).toDecimal(),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    private static Map<String, Integer> indicators(ScoreSheet sheet) {
        Map<String, Integer> byName = new LinkedHashMap<>();
        sheet.scores().forEach((indicator, score) -> byName.put(indicator.id(), score));
        return byName;
    }

    private static Map<String, String> remarks(Assessment assessment) {
        Map<String, String> byName = new LinkedHashMap<>();
        Arrays.stream(Indicator.values())
                .forEach(indicator -> Optional.ofNullable(assessment.remarks().get(indicator))
                        .ifPresent(remark -> byName.put(indicator.id(), remark)));
        return byName;
    }

    private static List<PartnerChoice.Fact> facts(Evidence evidence) {
        Stream<PartnerChoice.Fact> looks = Arrays.stream(Look.values())
                .map(look -> Optional.ofNullable(evidence.looks().get(look))
                        .map(AssessmentReport::fact)
                        .orElseGet(() -> new PartnerChoice.Fact(look.label(), null, null)));
        return Stream.of(
                        evidence.market().stream().map(AssessmentReport::fact),
                        looks,
                        evidence.findings().stream().map(AssessmentReport::fact))
                .flatMap(facts -> facts)
                .toList();
    }

    private static PartnerChoice.Fact fact(Evidence.Fact fact) {
        return new PartnerChoice.Fact(fact.topic(), fact.finding(), fact.source());
    }
}
