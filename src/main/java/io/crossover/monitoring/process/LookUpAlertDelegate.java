package io.crossover.monitoring.process;

import io.crossover.monitoring.Alert;
import io.crossover.monitoring.store.Alerts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out how an alert stands now. */
@Component("lookUpAlert")
class LookUpAlertDelegate implements JavaDelegate {

    private final Alerts alerts;

    LookUpAlertDelegate(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        Alert alert = alerts.get(AlertVariables.ALERT_ID.get(delegateExecution));
        AlertVariables.KPI_NAME.set(delegateExecution, alert.about());
        AlertVariables.ALERT_COLOUR.set(delegateExecution, alert.colour().id());
    }
}
