package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.DISPUTE_ALTERNATIVE;
import static io.crossover.signing.process.SigningVariables.DISPUTE_SUBJECT;
import static io.crossover.signing.process.SigningVariables.PARTY_GROUP;
import static io.crossover.signing.process.SigningVariables.PARTY_ID;
import static io.crossover.signing.process.SigningVariables.PARTY_NAME;

import io.crossover.cooperation.CooperationKey;
import io.crossover.signing.BottomLineDispute;
import io.crossover.signing.store.Talks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lays before the dispute what it is about; of the mandate only the alternative, which our management alone sees (G3). */
@Component("raiseBottomLineDispute")
class RaiseBottomLineDisputeDelegate implements JavaDelegate {

    private final Talks talks;

    RaiseBottomLineDisputeDelegate(Talks talks) {
        this.talks = talks;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        BottomLineDispute dispute = talks.dispute(key);
        DISPUTE_SUBJECT.set(delegateExecution, dispute.subject());
        DISPUTE_ALTERNATIVE.set(delegateExecution, dispute.alternative());
        PARTY_ID.set(delegateExecution, dispute.partner().id());
        PARTY_NAME.set(delegateExecution, dispute.partner().name());
        PARTY_GROUP.set(delegateExecution, dispute.partner().groupId());
    }
}
