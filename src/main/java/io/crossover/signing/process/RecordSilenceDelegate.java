package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.PARTY_ID;

import io.crossover.cooperation.CooperationKey;
import io.crossover.signing.store.Signatures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps that a party did not answer by the date (A7). */
@Component("recordSilence")
class RecordSilenceDelegate implements JavaDelegate {

    private final Signatures signatures;

    RecordSilenceDelegate(Signatures signatures) {
        this.signatures = signatures;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        signatures.keepSilence(key, PARTY_ID.get(delegateExecution));
    }
}
