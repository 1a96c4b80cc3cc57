package io.crossover.research.process;

import static io.crossover.research.process.AssessmentVariables.COMPATIBILITY;
import static io.crossover.research.process.AssessmentVariables.CONFLICT;
import static io.crossover.research.process.AssessmentVariables.CONTRIBUTION;
import static io.crossover.research.process.AssessmentVariables.EXECUTION_SYNERGY;
import static io.crossover.research.process.AssessmentVariables.RESOURCE_FIT;
import static io.crossover.research.process.AssessmentVariables.STRATEGIC_FIT;
import static io.crossover.research.process.AssessmentVariables.remark;
import static io.crossover.research.process.AssessmentVariables.score;

import io.crossover.research.Assessment;
import io.crossover.research.Indicator;
import io.crossover.research.ScoreSheet;
import io.crossover.research.ThreeC;
import io.crossover.research.ThreeLevels;
import java.util.EnumMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Reads the form {@code score-candidate}. */
final class FilledScoreSheet {

    private FilledScoreSheet() {}

    static Assessment read(VariableScope scope) {
        Map<Indicator, Integer> scores = new EnumMap<>(Indicator.class);
        Map<Indicator, String> remarks = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            score(indicator).find(scope).ifPresent(score -> scores.put(indicator, score));
            remark(indicator).find(scope).ifPresent(remark -> remarks.put(indicator, remark));
        }
        return new Assessment(
                ScoreSheet.of(scores),
                remarks,
                new ThreeC(COMPATIBILITY.get(scope), CONTRIBUTION.get(scope), CONFLICT.get(scope)),
                new ThreeLevels(STRATEGIC_FIT.get(scope), RESOURCE_FIT.get(scope), EXECUTION_SYNERGY.get(scope)));
    }
}
