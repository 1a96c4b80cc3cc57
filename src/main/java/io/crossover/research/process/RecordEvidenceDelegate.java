package io.crossover.research.process;

import static io.crossover.research.process.AssessmentVariables.CANDIDATE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("recordEvidence")
class RecordEvidenceDelegate implements JavaDelegate {

    private final CandidateAssessments assessments;

    RecordEvidenceDelegate(CandidateAssessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        assessments.file(CANDIDATE_ID.get(delegateExecution), GatheredEvidence.read(delegateExecution));
    }
}
