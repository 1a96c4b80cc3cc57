package io.crossover.research.process;

import static io.crossover.research.process.AssessmentVariables.CANDIDATE_ID;
import static io.crossover.research.process.AssessmentVariables.SHOWN_DIMENSIONS;
import static io.crossover.research.process.AssessmentVariables.SHOWN_MISSING_LOOKS;
import static io.crossover.research.process.AssessmentVariables.SHOWN_OVERLAP;
import static io.crossover.research.process.AssessmentVariables.SHOWN_REASONS;
import static io.crossover.research.process.AssessmentVariables.SHOWN_THREE_C;
import static io.crossover.research.process.AssessmentVariables.SHOWN_THREE_LEVELS;
import static io.crossover.research.process.AssessmentVariables.SHOWN_TOTAL;

import io.crossover.research.Candidate;
import io.crossover.research.Dimension;
import io.crossover.research.Look;
import io.crossover.research.ScoreSheet;
import io.crossover.research.process.AssessmentVariables.DimensionRow;
import io.crossover.research.process.AssessmentVariables.ReasonRow;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Lays the assessment before management. */
@Component("showAssessment")
class ShowAssessmentListener implements TaskListener {

    private final CandidateAssessments assessments;

    ShowAssessmentListener(CandidateAssessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public void notify(DelegateTask task) {
        Candidate candidate = assessments.get(CANDIDATE_ID.get(task));
        ScoreSheet sheet = candidate.scored().sheet();
        SHOWN_TOTAL.setLocal(task, sheet.total().toString());
        SHOWN_DIMENSIONS.setLocal(
                task,
                Arrays.stream(Dimension.values())
                        .map(dimension -> row(dimension, sheet))
                        .toList());
        SHOWN_REASONS.setLocal(
                task, candidate.judged().reasons().stream().map(ReasonRow::new).toList());
        SHOWN_MISSING_LOOKS.setLocal(
                task,
                candidate.gathered().missingLooks().stream()
                        .map(Look::label)
                        .reduce((first, second) -> first + "; " + second)
                        .orElse("none"));
        SHOWN_OVERLAP.setLocal(
                task,
                candidate.gathered().overlap().map(BigDecimal::toPlainString).orElse("not measured"));
        SHOWN_THREE_LEVELS.setLocal(
                task,
                "strategic fit %d, complementary resources %d, working together %d"
                        .formatted(
                                candidate.scored().levels().strategicFit(),
                                candidate.scored().levels().resourceComplementarity(),
                                candidate.scored().levels().executionSynergy()));
        SHOWN_THREE_C.setLocal(
                task,
                "compatibility %d + contribution %d − conflict %d = %d"
                        .formatted(
                                candidate.scored().threeC().compatibility(),
                                candidate.scored().threeC().contribution(),
                                candidate.scored().threeC().conflict(),
                                candidate.scored().threeC().points()));
    }

    private static DimensionRow row(Dimension dimension, ScoreSheet sheet) {
        return new DimensionRow(
                dimension.label(),
                sheet.score(dimension).toString(),
                dimension.indicators().stream()
                        .map(indicator -> "%s %d".formatted(indicator.label(), sheet.score(indicator)))
                        .collect(Collectors.joining(", ")));
    }
}
