package io.crossover.monitoring.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.store.CampaignFigures;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The campaign is over: every open alert closes (M3). */
@Component("closeAlerts")
class CloseAlertsDelegate implements JavaDelegate {

    private final CampaignFigures figures;

    CloseAlertsDelegate(CampaignFigures figures) {
        this.figures = figures;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        figures.end(
                new CooperationKey(delegateExecution.getProcessBusinessKey()),
                MonitoringVariables.CAMPAIGN_END_REASON.find(delegateExecution).orElse(null));
        MonitoringVariables.FIGURES_COMPLETE.set(delegateExecution, false);
        MonitoringVariables.LAST_MEASUREMENTS.set(delegateExecution, List.of());
    }
}
