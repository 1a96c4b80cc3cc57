package io.crossover.research.process;

import static io.crossover.research.process.AssessmentVariables.CANDIDATE_DROPPED;
import static io.crossover.research.process.AssessmentVariables.CANDIDATE_ID;
import static io.crossover.research.process.AssessmentVariables.CANDIDATE_RECOMMENDED;

import io.crossover.research.Verdict;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("judgeCandidate")
class JudgeCandidateDelegate implements JavaDelegate {

    private final CandidateAssessments assessments;

    JudgeCandidateDelegate(CandidateAssessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        Verdict verdict = assessments.judge(CANDIDATE_ID.get(delegateExecution));
        CANDIDATE_RECOMMENDED.set(delegateExecution, verdict == Verdict.RECOMMENDED);
        CANDIDATE_DROPPED.set(delegateExecution, verdict == Verdict.DROP);
    }
}
