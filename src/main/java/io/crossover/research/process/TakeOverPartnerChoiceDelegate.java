package io.crossover.research.process;

import static io.crossover.research.process.ResearchVariables.ANY_PARTNER_CHOSEN;
import static io.crossover.research.process.ResearchVariables.CHOSEN_PARTNERS;
import static io.crossover.research.process.ResearchVariables.EXTRA_PARTNERS_DECISION;
import static io.crossover.research.process.ResearchVariables.EXTRA_PARTNERS_REASON;
import static io.crossover.research.process.ResearchVariables.NO_PARTNER_REASON;
import static io.crossover.research.process.ResearchVariables.WITHIN_PARTNER_LIMIT;

import io.crossover.cooperation.CooperationKey;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("takeOverPartnerChoice")
class TakeOverPartnerChoiceDelegate implements JavaDelegate {

    private final PartnerSelection selection;

    TakeOverPartnerChoiceDelegate(PartnerSelection selection) {
        this.selection = selection;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        List<Long> chosen = CHOSEN_PARTNERS.find(delegateExecution).orElse(List.of());
        boolean withinLimit = selection.choose(
                key, chosen, NO_PARTNER_REASON.find(delegateExecution).orElse(null));
        ANY_PARTNER_CHOSEN.set(delegateExecution, !chosen.isEmpty());
        WITHIN_PARTNER_LIMIT.set(delegateExecution, withinLimit);
        // management answers each choice afresh
        EXTRA_PARTNERS_DECISION.remove(delegateExecution);
        EXTRA_PARTNERS_REASON.remove(delegateExecution);
    }
}
