package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.AGREEMENT_SHA256;
import static io.crossover.signing.process.SigningVariables.AGREEMENT_VERSION;
import static io.crossover.signing.process.SigningVariables.SIGN_BY;

import io.crossover.cooperation.CooperationKey;
import io.crossover.signing.AgreementVersion;
import io.crossover.signing.store.Agreements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Fixes the text as a version with its hash (A6), and proposes the day to sign it by. */
@Component("fixAgreementVersion")
class FixAgreementVersionDelegate implements JavaDelegate {

    private final Agreements agreements;
    private final SigningPeriod signingPeriod;

    FixAgreementVersionDelegate(Agreements agreements, SigningPeriod signingPeriod) {
        this.agreements = agreements;
        this.signingPeriod = signingPeriod;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        AgreementVersion version = agreements.fix(key, AgreementForm.draft(delegateExecution));
        AGREEMENT_VERSION.set(delegateExecution, version.number());
        AGREEMENT_SHA256.set(delegateExecution, version.sha256());
        SIGN_BY.set(delegateExecution, signingPeriod.usualLastDay());
    }
}
