package io.crossover.research.process;

import static io.crossover.research.process.ResearchVariables.CHOSEN_PARTNERS;
import static io.crossover.research.process.ResearchVariables.SHOWN_CHOSEN_PARTNERS;
import static io.crossover.research.process.ResearchVariables.SHOWN_PARTNER_LIMIT;

import io.crossover.cooperation.CooperationKey;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Lays a choice of more partners than the limit before management. */
@Component("showChosenPartners")
class ShowChosenPartnersListener implements TaskListener {

    private final PartnerSelection selection;

    ShowChosenPartnersListener(PartnerSelection selection) {
        this.selection = selection;
    }

    @Override
    public void notify(DelegateTask task) {
        SHOWN_CHOSEN_PARTNERS.setLocal(task, selection.names(CHOSEN_PARTNERS.get(task)));
        SHOWN_PARTNER_LIMIT.setLocal(
                task, selection.limit(new CooperationKey(task.getExecution().getProcessBusinessKey())));
    }
}
