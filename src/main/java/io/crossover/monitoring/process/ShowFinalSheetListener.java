package io.crossover.monitoring.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.store.CampaignFigures;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Shows the sheet (M4) of the campaign's last day. */
@Component("showFinalSheet")
class ShowFinalSheetListener implements TaskListener {

    private final CampaignFigures figures;

    ShowFinalSheetListener(CampaignFigures figures) {
        this.figures = figures;
    }

    @Override
    public void notify(DelegateTask delegateTask) {
        CooperationKey key = new CooperationKey(delegateTask.getExecution().getProcessBusinessKey());
        SheetVariables.show(delegateTask, figures.finalSheet(key));
    }
}
