package io.crossover.monitoring.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.KpiDefinition;
import io.crossover.monitoring.PartTargetDefinition;
import io.crossover.monitoring.store.CampaignFigures;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the KPIs and their targets (M1); what is wrong goes back to the form at once. */
@Component("takeTargets")
class TakeTargetsDelegate implements JavaDelegate {

    private final CampaignFigures figures;

    TakeTargetsDelegate(CampaignFigures figures) {
        this.figures = figures;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        figures.defineEntered(
                new CooperationKey(delegateExecution.getProcessBusinessKey()),
                PartTargetDefinition.addTo(
                        KpiDefinition.readAll(MonitoringVariables.KPIS.get(delegateExecution)),
                        MonitoringVariables.SEGMENT_TARGETS
                                .find(delegateExecution)
                                .orElse(List.of())));
        MonitoringVariables.clearEntries(delegateExecution);
    }
}
