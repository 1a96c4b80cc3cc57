package io.crossover.monitoring.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.store.CampaignFigures;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the measurements that came in after the campaign's end. */
@Component("takeLastMeasurements")
class TakeLastMeasurementsDelegate implements JavaDelegate {

    private final CampaignFigures figures;

    TakeLastMeasurementsDelegate(CampaignFigures figures) {
        this.figures = figures;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        figures.take(
                new CooperationKey(delegateExecution.getProcessBusinessKey()),
                MeasurementEntry.rows(MonitoringVariables.LAST_MEASUREMENTS
                        .find(delegateExecution)
                        .orElse(List.of())));
        MonitoringVariables.LAST_MEASUREMENTS.set(delegateExecution, List.of());
    }
}
