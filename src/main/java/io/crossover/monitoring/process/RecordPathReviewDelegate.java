package io.crossover.monitoring.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.store.PathReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what makes the customers' path shorter (M14). */
@Component("recordPathReview")
class RecordPathReviewDelegate implements JavaDelegate {

    private final PathReviews reviews;

    RecordPathReviewDelegate(PathReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        reviews.close(
                new CooperationKey(delegateExecution.getProcessBusinessKey()),
                PathVariables.PATH_REVIEW_ID.get(delegateExecution),
                PathVariables.PATH_FINDING.get(delegateExecution),
                PathVariables.PATH_CHANGE.get(delegateExecution));
    }
}
