package io.crossover.research.process;

import static io.crossover.research.process.AssessmentVariables.CANDIDATE_ID;
import static io.crossover.research.process.AssessmentVariables.CLEARANCE;
import static io.crossover.research.process.AssessmentVariables.CLEARANCE_REASON;

import io.crossover.research.Candidate.Clearance;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("recordClearance")
class RecordClearanceDelegate implements JavaDelegate {

    private static final String CLEARED = "cleared";

    private final CandidateAssessments assessments;

    RecordClearanceDelegate(CandidateAssessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        assessments.clear(
                CANDIDATE_ID.get(delegateExecution),
                new Clearance(
                        CLEARANCE.get(delegateExecution).equals(CLEARED), CLEARANCE_REASON.get(delegateExecution)));
    }
}
