package io.crossover.monitoring.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.store.CampaignFigures;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the measurements of the form, by the rules of the API. */
@Component("takeMeasurements")
class TakeMeasurementsDelegate implements JavaDelegate {

    private final CampaignFigures figures;

    TakeMeasurementsDelegate(CampaignFigures figures) {
        this.figures = figures;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        boolean over = figures.takeEntered(
                new CooperationKey(delegateExecution.getProcessBusinessKey()),
                MeasurementEntry.rows(MonitoringVariables.NEW_MEASUREMENTS
                        .find(delegateExecution)
                        .orElse(List.of())));
        MonitoringVariables.CAMPAIGN_OVER.set(delegateExecution, over);
        MonitoringVariables.NEW_MEASUREMENTS.set(delegateExecution, List.of(MeasurementEntry.EMPTY));
    }
}
