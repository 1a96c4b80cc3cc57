package io.crossover.execution.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Party;
import io.crossover.execution.store.ContentReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the partner whose word on the joint content is asked. */
@Component("openContentApproval")
class OpenContentApprovalDelegate implements JavaDelegate {

    private final ContentReviews reviews;

    OpenContentApprovalDelegate(ContentReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        Party partner = reviews.asked(key, ContentVariables.APPROVAL_ID.get(delegateExecution));
        PlanItemVariables.PARTY_ID.set(delegateExecution, partner.id());
        PlanItemVariables.PARTY_NAME.set(delegateExecution, partner.name());
        PlanItemVariables.PARTY_GROUP.set(delegateExecution, partner.groupId());
    }
}
