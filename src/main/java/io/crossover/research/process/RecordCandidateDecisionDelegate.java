package io.crossover.research.process;

import static io.crossover.research.process.AssessmentVariables.CANDIDATE_DECISION;
import static io.crossover.research.process.AssessmentVariables.CANDIDATE_DECISION_REASON;
import static io.crossover.research.process.AssessmentVariables.CANDIDATE_ID;
import static io.crossover.research.process.AssessmentVariables.CANDIDATE_TAKEN_ON;

import io.crossover.research.Candidate.Outcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("recordCandidateDecision")
class RecordCandidateDecisionDelegate implements JavaDelegate {

    private static final String TAKE_ON = "takeOn";

    private final CandidateAssessments assessments;

    RecordCandidateDecisionDelegate(CandidateAssessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        boolean takenOn = CANDIDATE_DECISION.get(delegateExecution).equals(TAKE_ON);
        assessments.decide(
                CANDIDATE_ID.get(delegateExecution),
                takenOn ? Outcome.TAKEN_ON : Outcome.DROPPED,
                CANDIDATE_DECISION_REASON.get(delegateExecution));
        CANDIDATE_TAKEN_ON.set(delegateExecution, takenOn);
    }
}
