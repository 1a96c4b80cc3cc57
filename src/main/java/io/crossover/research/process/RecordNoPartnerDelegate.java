package io.crossover.research.process;

import static io.crossover.research.process.ResearchVariables.CANDIDATE_IDS;
import static io.crossover.research.process.ResearchVariables.NO_PARTNER_REASON;

import io.crossover.cooperation.CooperationKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("recordNoPartner")
class RecordNoPartnerDelegate implements JavaDelegate {

    private final PartnerSelection selection;

    RecordNoPartnerDelegate(PartnerSelection selection) {
        this.selection = selection;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        selection.concludeWithoutPartner(
                new CooperationKey(delegateExecution.getProcessBusinessKey()),
                CANDIDATE_IDS.get(delegateExecution),
                NO_PARTNER_REASON.find(delegateExecution).orElse(null));
    }
}
