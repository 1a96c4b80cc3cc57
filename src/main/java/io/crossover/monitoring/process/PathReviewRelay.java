package io.crossover.monitoring.process;

import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Status;
import io.crossover.engine.Messages;
import io.crossover.monitoring.store.PathReviews;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts and ends the task of making the customers' path shorter (M14), in the way of {@link AlertRelay}: what a
 * process is told and the note that it was told are one transaction.
 */
@Component
public class PathReviewRelay {

    private static final Logger LOG = LoggerFactory.getLogger(PathReviewRelay.class);

    private final PathReviews reviews;
    private final Cooperations cooperations;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;

    PathReviewRelay(
            PathReviews reviews, Cooperations cooperations, RuntimeService runtime, TransactionTemplate transaction) {
        this.reviews = reviews;
        this.cooperations = cooperations;
        this.runtime = runtime;
        this.transaction = transaction;
    }

    /** Delivers what a process is ready for; the rest waits. */
    public void deliver() {
        reviews.news().forEach(this::deliver);
    }

    private void deliver(PathReviews.News news) {
        Cooperation cooperation = cooperations.get(news.key());
        if (cooperation.status() == Status.PAUSED || cooperation.status().isOver() || !isListening(news)) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> {
                if (reviews.take(news)) {
                    tell(news);
                }
            });
        } catch (ProcessEngineException | ConcurrencyFailureException e) {
            LOG.debug("Not ready for the path review {} of {}", news.id(), news.key(), e);
        }
    }

    private boolean isListening(PathReviews.News news) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(news.key().value())
                        .messageEventSubscriptionName(message(news).messageName())
                        .active()
                        .count()
                > 0;
    }

    private void tell(PathReviews.News news) {
        MessageCorrelationBuilder message = runtime.createMessageCorrelation(
                        message(news).messageName())
                .processInstanceBusinessKey(news.key().value());
        if (news.open()) {
            message.setVariableToTriggeredScope(PathVariables.PATH_REVIEW_ID.name(), news.id());
        }
        message.correlate();
    }

    private static Messages message(PathReviews.News news) {
        return news.open() ? Messages.PATH_TOO_LONG : Messages.PATH_REVIEW_CLOSED;
    }
}
