package io.crossover.research.process;

import static io.crossover.research.process.ResearchVariables.CANDIDATES;
import static io.crossover.research.process.ResearchVariables.CANDIDATE_IDS;
import static io.crossover.research.process.ResearchVariables.COOPERATION_TITLE;
import static io.crossover.research.process.ResearchVariables.PARTNERS_CHOSEN;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("openCandidates")
class OpenCandidatesDelegate implements JavaDelegate {

    private final CandidateAssessments assessments;
    private final Cooperations cooperations;

    OpenCandidatesDelegate(CandidateAssessments assessments, Cooperations cooperations) {
        this.assessments = assessments;
        this.cooperations = cooperations;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        CANDIDATE_IDS.set(delegateExecution, assessments.open(key, CANDIDATES.get(delegateExecution)));
        COOPERATION_TITLE.set(
                delegateExecution, cooperations.get(key).proposal().title());
        PARTNERS_CHOSEN.set(delegateExecution, false);
    }
}
