package io.crossover.research.process;

import static io.crossover.research.process.AssessmentVariables.CANDIDATE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("scoreCandidate")
class ScoreCandidateDelegate implements JavaDelegate {

    private final CandidateAssessments assessments;

    ScoreCandidateDelegate(CandidateAssessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        assessments.score(CANDIDATE_ID.get(delegateExecution), FilledScoreSheet.read(delegateExecution));
    }
}
