package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.AGREEMENT_SIGNED;

import io.crossover.cooperation.CooperationKey;
import io.crossover.signing.store.Agreements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says to the cooperation that there is no agreement. */
@Component("endWithoutAgreement")
class EndWithoutAgreementDelegate implements JavaDelegate {

    private final Agreements agreements;

    EndWithoutAgreementDelegate(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        agreements.giveUp(key);
        AGREEMENT_SIGNED.set(delegateExecution, false);
    }
}
