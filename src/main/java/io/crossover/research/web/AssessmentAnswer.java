package io.crossover.research.web;

import io.crossover.research.AssessmentReport;
import io.crossover.research.Case;
import io.crossover.research.Judgement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What the rules would say. */
@Schema(description = "What the rules would say")
record AssessmentAnswer(
        @Schema(
                        description = "Each dimension's score, the mean of its indicators, cut to six decimals",
                        example =
                                """
                        {"industryAttractiveness": 3.333333, "customerMatch": 3.666666, "resourceComplementarity": 4.5,
                        "candidateStrength": 3.5, "risk": 4}""")
                Map<String, BigDecimal> dimensions,
        @Schema(description = "The sum of the dimensions, 5 to 25, cut to six decimals", example = "19")
                BigDecimal total,
        @Schema(
                        description =
                                "recommended: goes on unattended; management: a person decides; drop: goes no further",
                        allowableValues = {"recommended", "management", "drop"})
                String verdict,
        @Schema(description = "Why, one sentence for each rule that applied") List<String> reasons) {

    static AssessmentAnswer of(Case candidate, Judgement judgement) {
        return new AssessmentAnswer(
                AssessmentReport.dimensions(candidate.sheet()),
                candidate.sheet().total().toDecimal(),
                judgement.verdict().id(),
                judgement.reasons());
    }
}
