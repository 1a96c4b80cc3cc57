package io.crossover.execution.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.execution.store.ContentReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whether every partner approved the joint content, and what they want changed (E6). */
@Component("concludeContentReview")
class ConcludeContentReviewDelegate implements JavaDelegate {

    private final ContentReviews reviews;

    ConcludeContentReviewDelegate(ContentReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        String changes = reviews.whatPartnersWantChanged(key);
        ContentVariables.CONTENT_APPROVED.set(delegateExecution, changes.isEmpty());
        ContentVariables.CHANGES_ASKED.set(delegateExecution, changes);
    }
}
