package io.crossover.monitoring.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.AlertReview;
import io.crossover.monitoring.store.Alerts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what a process review found and changed (M4). */
@Component("recordReview")
class RecordReviewDelegate implements JavaDelegate {

    private final Alerts alerts;

    RecordReviewDelegate(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        alerts.review(
                new CooperationKey(delegateExecution.getProcessBusinessKey()),
                AlertVariables.ALERT_ID.get(delegateExecution),
                new AlertReview(
                        AlertReview.Kind.REVIEW,
                        AlertVariables.REVIEW_ANALYSIS.get(delegateExecution),
                        AlertVariables.REVIEW_SUGGESTION.get(delegateExecution)));
    }
}
