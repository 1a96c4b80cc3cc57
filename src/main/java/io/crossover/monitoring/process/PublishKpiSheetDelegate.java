package io.crossover.monitoring.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.store.CampaignFigures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands the campaign's sheet (M4) to settlement and retrospective. */
@Component("publishKpiSheet")
class PublishKpiSheetDelegate implements JavaDelegate {

    private final CampaignFigures figures;

    PublishKpiSheetDelegate(CampaignFigures figures) {
        this.figures = figures;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        figures.publish(new CooperationKey(delegateExecution.getProcessBusinessKey()));
    }
}
