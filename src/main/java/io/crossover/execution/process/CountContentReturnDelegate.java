package io.crossover.execution.process;

import io.crossover.execution.store.ContentReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts how often the content came back; too often, and management settles it (G8). */
@Component("countContentReturn")
class CountContentReturnDelegate implements JavaDelegate {

    private final ContentReviews reviews;

    CountContentReturnDelegate(ContentReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        int returned =
                1 + ContentVariables.TIMES_RETURNED.find(delegateExecution).orElse(0);
        boolean tooOften = reviews.isReturnedTooOften(returned);
        ContentVariables.TIMES_RETURNED.set(delegateExecution, tooOften ? 0 : returned);
        ContentVariables.RETURNED_TOO_OFTEN.set(delegateExecution, tooOften);
    }
}
