package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.AGREEMENT_TEXT;
import static io.crossover.signing.process.SigningVariables.SIGNATORIES;
import static io.crossover.signing.process.SigningVariables.SIGNING_ENDS_AT;
import static io.crossover.signing.process.SigningVariables.SIGN_BY;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.signing.store.Agreements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lays the cleared version before all parties at once (A7). */
@Component("openSignatures")
class OpenSignaturesDelegate implements JavaDelegate {

    private final Agreements agreements;
    private final Cooperations cooperations;
    private final SigningPeriod signingPeriod;

    OpenSignaturesDelegate(Agreements agreements, Cooperations cooperations, SigningPeriod signingPeriod) {
        this.agreements = agreements;
        this.cooperations = cooperations;
        this.signingPeriod = signingPeriod;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        AGREEMENT_TEXT.set(
                delegateExecution, agreements.newest(key).document().lines().toList());
        SIGNATORIES.set(delegateExecution, Signatory.of(cooperations.parties(key)));
        SIGNING_ENDS_AT.set(
                delegateExecution,
                signingPeriod.endOf(SIGN_BY.get(delegateExecution)).toString());
    }
}
