package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.ALL_SIGNED;

import io.crossover.cooperation.CooperationKey;
import io.crossover.signing.store.Signatures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says whether every party has signed (A7). */
@Component("countSignatures")
class CountSignaturesDelegate implements JavaDelegate {

    private final Signatures signatures;

    CountSignaturesDelegate(Signatures signatures) {
        this.signatures = signatures;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        ALL_SIGNED.set(delegateExecution, signatures.areComplete(key));
    }
}
