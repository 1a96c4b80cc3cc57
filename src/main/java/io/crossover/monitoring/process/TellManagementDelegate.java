package io.crossover.monitoring.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.store.Alerts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Management is told of a red KPI (M3). */
@Component("tellManagement")
class TellManagementDelegate implements JavaDelegate {

    private final Alerts alerts;

    TellManagementDelegate(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        alerts.tellManagement(
                new CooperationKey(delegateExecution.getProcessBusinessKey()),
                AlertVariables.ALERT_ID.get(delegateExecution));
        AlertVariables.EMERGENCY_CONFIRMED.set(delegateExecution, false);
    }
}
