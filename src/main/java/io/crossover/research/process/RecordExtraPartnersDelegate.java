package io.crossover.research.process;

import static io.crossover.research.process.ResearchVariables.CHOSEN_PARTNERS;
import static io.crossover.research.process.ResearchVariables.EXTRA_PARTNERS_AGREED;
import static io.crossover.research.process.ResearchVariables.EXTRA_PARTNERS_DECISION;
import static io.crossover.research.process.ResearchVariables.EXTRA_PARTNERS_REASON;

import io.crossover.cooperation.CooperationKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("recordExtraPartners")
class RecordExtraPartnersDelegate implements JavaDelegate {

    private static final String AGREE = "agree";

    private final PartnerSelection selection;

    RecordExtraPartnersDelegate(PartnerSelection selection) {
        this.selection = selection;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        boolean agreed = EXTRA_PARTNERS_DECISION.get(delegateExecution).equals(AGREE);
        selection.decideOnExtraPartners(
                new CooperationKey(delegateExecution.getProcessBusinessKey()),
                CHOSEN_PARTNERS.get(delegateExecution),
                agreed,
                EXTRA_PARTNERS_REASON.get(delegateExecution));
        EXTRA_PARTNERS_AGREED.set(delegateExecution, agreed);
    }
}
