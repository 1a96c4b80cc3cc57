package io.crossover.monitoring.process;

import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Status;
import io.crossover.engine.Messages;
import io.crossover.monitoring.store.AlertOutbox;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the processes of alerts that changed (M3). A change is taken out of the outbox in the transaction that tells
 * its process, so it takes effect once on however many nodes; while a process is not ready (paused, or not there yet)
 * its changes wait, in their order.
 */
@Component
public class AlertRelay {

    private static final Logger LOG = LoggerFactory.getLogger(AlertRelay.class);

    private final AlertOutbox outbox;
    private final Cooperations cooperations;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;

    AlertRelay(AlertOutbox outbox, Cooperations cooperations, RuntimeService runtime, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.cooperations = cooperations;
        this.runtime = runtime;
        this.transaction = transaction;
    }

    /** Delivers every change whose process is ready for it. */
    public void deliver() {
        Set<CooperationKey> notReady = new HashSet<>();
        outbox.waiting().stream()
                .filter(change -> !notReady.contains(change.key()) && !deliver(change))
                .forEach(change -> notReady.add(change.key()));
    }

    /** False when the cooperation's process is not ready, so that its other changes wait as well. */
    private boolean deliver(AlertOutbox.Change change) {
        Cooperation cooperation = cooperations.get(change.key());
        if (cooperation.status() == Status.PAUSED) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                boolean ready =
                        !outbox.take(change) || cooperation.status().isOver() || tell(change, outbox.news(change));
                if (!ready) {
                    status.setRollbackOnly();
                }
                return ready;
            }));
        } catch (ProcessEngineException | ConcurrencyFailureException e) {
            LOG.debug("Not ready for the change of alert {} of {}", change.alert(), change.key(), e);
            return false;
        }
    }

    /** False when nobody listens yet. */
    private boolean tell(AlertOutbox.Change change, AlertOutbox.News news) {
        if (news.isOld()) {
            return true;
        }
        boolean starts = news.told().isEmpty();
        if (!isListening(change, starts)) {
            return false;
        }
        if (starts) {
            // several alerts may open before the first one's process starts
            message(Messages.ALERT_OPENED.messageName(), change)
                    .setVariableToTriggeredScope(AlertVariables.ALERT_ID.name(), change.alert())
                    .correlate();
        } else {
            message(Messages.ALERT_CHANGED.messageName(), change)
                    .processInstanceVariableEquals(AlertVariables.ALERT_ID.name(), change.alert())
                    .correlate();
        }
        outbox.told(change, news.colour());
        return true;
    }

    private boolean isListening(AlertOutbox.Change change, boolean starts) {
        ExecutionQuery listening = runtime.createExecutionQuery()
                .processInstanceBusinessKey(change.key().value())
                .messageEventSubscriptionName(
                        starts ? Messages.ALERT_OPENED.messageName() : Messages.ALERT_CHANGED.messageName())
                .active();
        return (starts
                                ? listening
                                : listening.processVariableValueEquals(AlertVariables.ALERT_ID.name(), change.alert()))
                        .count()
                > 0;
    }

    private MessageCorrelationBuilder message(String name, AlertOutbox.Change change) {
        return runtime.createMessageCorrelation(name)
                .processInstanceBusinessKey(change.key().value());
    }
}
