package io.crossover.research.process;

import static io.crossover.research.process.ResearchVariables.CANDIDATES_LEFT;
import static io.crossover.research.process.ResearchVariables.CANDIDATE_IDS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("rankCandidates")
class RankCandidatesDelegate implements JavaDelegate {

    private final PartnerSelection selection;

    RankCandidatesDelegate(PartnerSelection selection) {
        this.selection = selection;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        boolean left = !selection.rank(CANDIDATE_IDS.get(delegateExecution)).isEmpty();
        CANDIDATES_LEFT.set(delegateExecution, left);
    }
}
