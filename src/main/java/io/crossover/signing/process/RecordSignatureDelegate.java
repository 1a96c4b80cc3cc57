package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.AGREEMENT_SHA256;
import static io.crossover.signing.process.SigningVariables.AGREEMENT_TEXT;
import static io.crossover.signing.process.SigningVariables.PARTY_ID;
import static io.crossover.signing.process.SigningVariables.PARTY_SIGNED;
import static io.crossover.signing.process.SigningVariables.REFUSAL_REASON;
import static io.crossover.signing.process.SigningVariables.SIGNATORY_NAME;
import static io.crossover.signing.process.SigningVariables.SIGNATURE_DECISION;

import io.crossover.cooperation.CooperationKey;
import io.crossover.signing.Signature;
import io.crossover.signing.store.Signatures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps a party's signature or refusal of exactly the text that it was shown (A7). */
@Component("recordSignature")
class RecordSignatureDelegate implements JavaDelegate {

    private final Signatures signatures;

    RecordSignatureDelegate(Signatures signatures) {
        this.signatures = signatures;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        Signature signature = Signature.of(
                PARTY_ID.get(delegateExecution),
                SIGNATURE_DECISION.get(delegateExecution).equals("sign"),
                SIGNATORY_NAME.find(delegateExecution).orElse(""),
                REFUSAL_REASON.find(delegateExecution).orElse(""));
        signatures.answer(
                key, signature, AGREEMENT_SHA256.get(delegateExecution), AGREEMENT_TEXT.get(delegateExecution));
        PARTY_SIGNED.set(delegateExecution, signature.isSigned());
    }
}
