package io.crossover.execution.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.execution.ContentVerdict;
import io.crossover.execution.store.ContentReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes a partner's word on the joint content (E6). */
@Component("recordContentApproval")
class RecordContentApprovalDelegate implements JavaDelegate {

    private final ContentReviews reviews;

    RecordContentApprovalDelegate(ContentReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        reviews.partnersWord(
                key,
                ContentVariables.APPROVAL_ID.get(delegateExecution),
                ContentVerdict.of(
                        ContentVariables.CONTENT_DECISION.get(delegateExecution),
                        ContentVariables.CONTENT_REASON.find(delegateExecution).orElse(null)));
    }
}
