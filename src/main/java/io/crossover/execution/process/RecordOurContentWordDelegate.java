package io.crossover.execution.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.execution.ContentVerdict;
import io.crossover.execution.store.ContentReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes our own brand's word on the joint content; an approval asks every partner (E6). */
@Component("recordOurContentWord")
class RecordOurContentWordDelegate implements JavaDelegate {

    private final ContentReviews reviews;

    RecordOurContentWordDelegate(ContentReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        String reason = ContentVariables.CONTENT_REASON.find(delegateExecution).orElse(null);
        ContentVerdict verdict = ContentVerdict.of(ContentVariables.CONTENT_DECISION.get(delegateExecution), reason);
        ContentVariables.APPROVAL_IDS.set(delegateExecution, reviews.ourWord(key, verdict));
        ContentVariables.CONTENT_APPROVED.set(delegateExecution, verdict.approved());
        ContentVariables.CHANGES_ASKED.set(delegateExecution, verdict.approved() ? null : reason);
        ContentVariables.CONTENT_DECISION.remove(delegateExecution);
        ContentVariables.CONTENT_REASON.remove(delegateExecution);
    }
}
