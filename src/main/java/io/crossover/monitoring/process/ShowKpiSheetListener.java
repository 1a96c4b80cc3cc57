package io.crossover.monitoring.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.store.CampaignFigures;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Shows the sheet (M4) as of the newest measurement, and the KPIs to choose from. */
@Component("showKpiSheet")
class ShowKpiSheetListener implements TaskListener {

    private final CampaignFigures figures;

    ShowKpiSheetListener(CampaignFigures figures) {
        this.figures = figures;
    }

    @Override
    public void notify(DelegateTask delegateTask) {
        CooperationKey key = new CooperationKey(delegateTask.getExecution().getProcessBusinessKey());
        SheetVariables.show(delegateTask, figures.sheet(key));
    }
}
