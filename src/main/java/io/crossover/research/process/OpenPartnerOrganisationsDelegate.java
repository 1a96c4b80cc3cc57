package io.crossover.research.process;

import static io.crossover.research.process.ResearchVariables.CANDIDATE_IDS;
import static io.crossover.research.process.ResearchVariables.CHOSEN_PARTNERS;
import static io.crossover.research.process.ResearchVariables.EXTRA_PARTNERS_AGREED;
import static io.crossover.research.process.ResearchVariables.EXTRA_PARTNERS_REASON;
import static io.crossover.research.process.ResearchVariables.PARTNERS_CHOSEN;
import static io.crossover.research.process.ResearchVariables.PARTNER_CONTACTS;

import io.crossover.cooperation.CooperationKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("openPartnerOrganisations")
class OpenPartnerOrganisationsDelegate implements JavaDelegate {

    private final PartnerSelection selection;

    OpenPartnerOrganisationsDelegate(PartnerSelection selection) {
        this.selection = selection;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        selection.conclude(
                new CooperationKey(delegateExecution.getProcessBusinessKey()),
                CANDIDATE_IDS.get(delegateExecution),
                CHOSEN_PARTNERS.get(delegateExecution),
                PARTNER_CONTACTS.get(delegateExecution),
                EXTRA_PARTNERS_REASON
                        .find(delegateExecution)
                        .filter(reason ->
                                EXTRA_PARTNERS_AGREED.find(delegateExecution).orElse(false))
                        .orElse(null));
        PARTNERS_CHOSEN.set(delegateExecution, true);
    }
}
