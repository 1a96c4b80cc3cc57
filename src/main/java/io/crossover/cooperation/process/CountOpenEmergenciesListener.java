package io.crossover.cooperation.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.IncidentDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Puts the number of open emergencies where the cooperation's conditional event looks at it. */
@Component("countOpenEmergencies")
class CountOpenEmergenciesListener implements ExecutionListener {

    private final IncidentDesk incidents;

    CountOpenEmergenciesListener(IncidentDesk incidents) {
        this.incidents = incidents;
    }

    @Override
    public void notify(DelegateExecution delegateExecution) {
        int open = incidents.openIncidents(new CooperationKey(delegateExecution.getProcessBusinessKey()));
        CooperationVariables.OPEN_EMERGENCIES.set(delegateExecution, open);
    }
}
