package io.crossover.monitoring.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.EmergencyKind;
import io.crossover.monitoring.store.Alerts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the playbook of the emergency that the experts confirmed. */
@Component("openConfirmedEmergency")
class OpenConfirmedEmergencyDelegate implements JavaDelegate {

    private final Alerts alerts;

    OpenConfirmedEmergencyDelegate(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        alerts.openEmergency(
                new CooperationKey(delegateExecution.getProcessBusinessKey()),
                EmergencyKind.of(AlertVariables.EMERGENCY_KIND.get(delegateExecution)),
                AlertVariables.EMERGENCY_WHAT.find(delegateExecution).orElse(null));
    }
}
