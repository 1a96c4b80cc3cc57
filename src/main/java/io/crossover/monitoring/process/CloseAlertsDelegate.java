package io.crossover.monitoring.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.store.CampaignFigures;
import io.crossover.monitoring.store.PathReviews;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The campaign is over: every open alert closes (M3), and so does the review of the customers' path (M14). */
@Component("closeAlerts")
class CloseAlertsDelegate implements JavaDelegate {

    private final CampaignFigures figures;
    private final PathReviews paths;

    CloseAlertsDelegate(CampaignFigures figures, PathReviews paths) {
        this.figures = figures;
        this.paths = paths;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        figures.end(
                key,
                MonitoringVariables.CAMPAIGN_END_REASON.find(delegateExecution).orElse(null));
        paths.closeAll(key);
        MonitoringVariables.FIGURES_COMPLETE.set(delegateExecution, false);
        MonitoringVariables.LAST_MEASUREMENTS.set(delegateExecution, List.of());
    }
}
