package io.crossover.research.web;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.research.Case;
import io.crossover.research.Indicator;
import io.crossover.research.ScoreSheet;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A candidate as somebody imagines it. */
@Schema(description = "A candidate as somebody imagines it")
record AssessmentQuestion(
        @Schema(
                        description = "All sixteen indicators, each a whole number from 1 (worst) to 5 (best)",
                        example =
                                """
                        {"marketGrowth": 4, "customerActivity": 3, "policySupport": 3, "customerOverlap": 4,
                        "complementaryDemand": 4, "profileConsistency": 3, "ourResources": 5, "theirResources": 4,
                        "brandInfluence": 3, "marketShare": 2, "customerQuality": 4, "willingness": 5,
                        "brandToneConflict": 4, "customerTrust": 4, "regulatoryCompliance": 5, "abilityToDeliver": 3}""",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                @Nullable
                Map<String, @Nullable BigDecimal> indicators,
        @Schema(
                        description = "The measured share of our audience that is theirs too, from 0 to 1;"
                                + " leave it out when it was not measured",
                        example = "0.42")
                @JsonAlias("overlap")
                @Nullable
                BigDecimal audienceOverlap,
        @Schema(description = "Whether their industry is regulated", defaultValue = "false") boolean regulated,
        @Schema(description = "Whether legal has cleared it", defaultValue = "false") boolean clearedByLegal) {

    private static final int NO_LOOK_MISSING = 0;

    Case toCase() {
        return new Case(sheet(), audienceOverlap, regulated, clearedByLegal, NO_LOOK_MISSING);
    }

    private ScoreSheet sheet() {
        if (indicators == null) {
            throw new InvalidInputException("indicators", "Give all sixteen indicators, each from 1 to 5");
        }
        Map<Indicator, Integer> scores = new EnumMap<>(Indicator.class);
        indicators.forEach((name, score) -> {
            Indicator indicator = Indicator.withId(name)
                    .orElseThrow(() -> new InvalidInputException(name, "There is no indicator '" + name + "'"));
            if (score != null) {
                scores.put(indicator, whole(indicator, score));
            }
        });
        return ScoreSheet.of(scores);
    }

    private static int whole(Indicator indicator, BigDecimal score) {
        try {
            return score.intValueExact();
        } catch (ArithmeticException e) {
            throw new InvalidInputException(
                    indicator.id(),
                    "%s is scored in whole numbers, not %s".formatted(indicator.label(), score.toPlainString()));
        }
    }
}
