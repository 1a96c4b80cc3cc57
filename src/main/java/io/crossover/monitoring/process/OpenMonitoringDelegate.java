package io.crossover.monitoring.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.store.CampaignOpenings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out when the campaign ends, at what hours briefs are written (M16), and which KPIs to propose (M1). */
@Component("openMonitoring")
class OpenMonitoringDelegate implements JavaDelegate {

    private final CampaignOpenings openings;

    OpenMonitoringDelegate(CampaignOpenings openings) {
        this.openings = openings;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CampaignOpenings.Opening opening = openings.of(new CooperationKey(delegateExecution.getProcessBusinessKey()));
        MonitoringVariables.TITLE.set(delegateExecution, opening.title());
        MonitoringVariables.KPIS.set(delegateExecution, opening.kpis());
        MonitoringVariables.SEGMENT_TARGETS.set(delegateExecution, opening.segmentTargets());
        MonitoringVariables.CAMPAIGN_ENDS_AT.set(
                delegateExecution, opening.endsAt().toString());
        MonitoringVariables.BRIEF_CYCLE.set(delegateExecution, opening.briefCycle());
    }
}
