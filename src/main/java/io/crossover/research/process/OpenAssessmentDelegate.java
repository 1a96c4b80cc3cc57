package io.crossover.research.process;

import static io.crossover.research.process.AssessmentVariables.CANDIDATE_ID;
import static io.crossover.research.process.AssessmentVariables.CANDIDATE_INDUSTRY;
import static io.crossover.research.process.AssessmentVariables.CANDIDATE_NAME;
import static io.crossover.research.process.AssessmentVariables.EARLIER_COOPERATIONS;

import io.crossover.research.Candidate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("openAssessment")
class OpenAssessmentDelegate implements JavaDelegate {

    private final CandidateAssessments assessments;

    OpenAssessmentDelegate(CandidateAssessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        Candidate candidate = assessments.get(CANDIDATE_ID.get(delegateExecution));
        CANDIDATE_NAME.set(delegateExecution, candidate.name());
        CANDIDATE_INDUSTRY.set(delegateExecution, candidate.industry());
        EARLIER_COOPERATIONS.set(delegateExecution, assessments.earlier(candidate));
    }
}
