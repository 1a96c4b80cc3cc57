package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.AGREEMENT_SIGNED;

import io.crossover.cooperation.CooperationKey;
import io.crossover.signing.store.Agreements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the signed terms on record and keeps what they make due. */
@Component("concludeAgreement")
class ConcludeAgreementDelegate implements JavaDelegate {

    private final Agreements agreements;

    ConcludeAgreementDelegate(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        agreements.conclude(key);
        AGREEMENT_SIGNED.set(delegateExecution, true);
    }
}
