package io.crossover.monitoring.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.store.EnteredFigures;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the measurements and counts of the form, by the rules of the API. */
@Component("takeMeasurements")
class TakeMeasurementsDelegate implements JavaDelegate {

    private final EnteredFigures figures;
    private final Clock clock;

    TakeMeasurementsDelegate(EnteredFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        boolean over = figures.take(
                new CooperationKey(delegateExecution.getProcessBusinessKey()),
                MeasurementEntry.rows(MonitoringVariables.NEW_MEASUREMENTS
                        .find(delegateExecution)
                        .orElse(List.of())),
                CountEntry.read(
                        "Mentions",
                        MonitoringVariables.NEW_MENTIONS.find(delegateExecution).orElse(List.of()),
                        clock.getZone()),
                CountEntry.read(
                        "Shares",
                        MonitoringVariables.NEW_SHARES.find(delegateExecution).orElse(List.of()),
                        clock.getZone()));
        MonitoringVariables.CAMPAIGN_OVER.set(delegateExecution, over);
        MonitoringVariables.clearEntries(delegateExecution);
    }
}
