package io.crossover.monitoring.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.AlertReview;
import io.crossover.monitoring.store.Alerts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the experts found and advise (M4). */
@Component("recordConsultation")
class RecordConsultationDelegate implements JavaDelegate {

    private final Alerts alerts;

    RecordConsultationDelegate(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        alerts.review(
                new CooperationKey(delegateExecution.getProcessBusinessKey()),
                AlertVariables.ALERT_ID.get(delegateExecution),
                new AlertReview(
                        AlertReview.Kind.CONSULTATION,
                        AlertVariables.EXPERT_ANALYSIS.get(delegateExecution),
                        AlertVariables.EXPERT_SUGGESTION.get(delegateExecution)));
    }
}
