package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.MANDATE_APPROVED;
import static io.crossover.signing.process.SigningVariables.MANDATE_DECISION;
import static io.crossover.signing.process.SigningVariables.MANDATE_REASON;
import static io.crossover.signing.process.SigningVariables.MANDATE_REFUSED;
import static io.crossover.signing.process.SigningVariables.MANDATE_RETURNED_TOO_OFTEN;
import static io.crossover.signing.process.SigningVariables.MANDATE_RETURNS;
import static io.crossover.signing.process.SigningVariables.MANDATE_RETURN_REASON;

import io.crossover.cooperation.CooperationKey;
import io.crossover.engine.Returns;
import io.crossover.signing.MandateDecision;
import io.crossover.signing.store.Mandates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what management decided about the mandate, and how often it went back (G8). */
@Component("recordMandateDecision")
class RecordMandateDecisionDelegate implements JavaDelegate {

    private final Mandates mandates;
    private final Returns returns;

    RecordMandateDecisionDelegate(Mandates mandates, Returns returns) {
        this.mandates = mandates;
        this.returns = returns;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        MandateDecision decision = new MandateDecision(
                MandateDecision.Kind.of(MANDATE_DECISION.get(delegateExecution)),
                MANDATE_REASON.find(delegateExecution).orElse(""));
        mandates.decide(key, decision);
        MANDATE_APPROVED.set(delegateExecution, decision.kind() == MandateDecision.Kind.APPROVE);
        MANDATE_REFUSED.set(delegateExecution, decision.kind() == MandateDecision.Kind.NO_TALKS);
        if (MANDATE_RETURNED_TOO_OFTEN.find(delegateExecution).orElse(false)) {
            // management has decided by itself: the author's tries count from the beginning
            MANDATE_RETURNS.remove(delegateExecution);
        }
        MANDATE_RETURNED_TOO_OFTEN.set(
                delegateExecution, decision.isReturn() && returns.tooOften(delegateExecution, MANDATE_RETURNS));
        MANDATE_RETURN_REASON.set(delegateExecution, decision.reason());
        MANDATE_DECISION.remove(delegateExecution);
        MANDATE_REASON.remove(delegateExecution);
    }
}
