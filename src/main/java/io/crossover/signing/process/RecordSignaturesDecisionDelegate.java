package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.SIGNATURES_DECISION;
import static io.crossover.signing.process.SigningVariables.SIGNATURES_REASON;
import static io.crossover.signing.process.SigningVariables.TALKS_REOPENED;
import static io.crossover.signing.process.SigningVariables.TALKS_REOPENED_BECAUSE;

import io.crossover.cooperation.CooperationKey;
import io.crossover.signing.store.Signatures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what management decided about a missing signature (A7). */
@Component("recordSignaturesDecision")
class RecordSignaturesDecisionDelegate implements JavaDelegate {

    private final Signatures signatures;

    RecordSignaturesDecisionDelegate(Signatures signatures) {
        this.signatures = signatures;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        boolean backToTalks = SIGNATURES_DECISION.get(delegateExecution).equals("talks");
        String reason = SIGNATURES_REASON.get(delegateExecution);
        signatures.decideOnMissing(key, backToTalks, reason);
        TALKS_REOPENED.set(delegateExecution, backToTalks);
        TALKS_REOPENED_BECAUSE.set(delegateExecution, reason);
        SIGNATURES_DECISION.remove(delegateExecution);
        SIGNATURES_REASON.remove(delegateExecution);
    }
}
