package io.crossover.emergency.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.EmergencyKind;
import io.crossover.cooperation.Happening;
import io.crossover.cooperation.IncidentDesk;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.emergency.store.Emergencies;
import io.crossover.engine.Messages;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens incidents and tells the cooperation's process, which starts the playbook beside whatever it is doing. */
@Component
class EngineIncidentDesk implements IncidentDesk {

    private final Emergencies emergencies;
    private final RuntimeService runtime;
    private final ApplicationEventPublisher events;

    EngineIncidentDesk(Emergencies emergencies, RuntimeService runtime, ApplicationEventPublisher events) {
        this.emergencies = emergencies;
        this.runtime = runtime;
        this.events = events;
    }

    @Override
    public long open(CooperationKey key, EmergencyKind kind, String what, String reportedBy) {
        if (!isListening(key)) {
            throw new InvalidInputException(
                    "affectedCooperation",
                    "The cooperation %s is not running any more, so no playbook can start for it; tell management"
                            .formatted(key));
        }
        long id = emergencies.open(key, kind, what, reportedBy);
        runtime.createMessageCorrelation(Messages.EMERGENCY_REPORTED.messageName())
                .processInstanceBusinessKey(key.value())
                // several emergencies may be reported before the first one's process starts
                .setVariableToTriggeredScope(EmergencyVariables.INCIDENT_ID.name(), id)
                .correlate();
        events.publishEvent(new Happening.EmergencyOpened(key, kind, what));
        return id;
    }

    @Override
    public int openIncidents(CooperationKey key) {
        return emergencies.countOpen(key);
    }

    private boolean isListening(CooperationKey key) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(key.value())
                        .messageEventSubscriptionName(Messages.EMERGENCY_REPORTED.messageName())
                        .active()
                        .count()
                > 0;
    }
}
