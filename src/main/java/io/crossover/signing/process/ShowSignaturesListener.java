package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.SHOWN_SIGNATURES;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.signing.process.Shown.SignatureRow;
import io.crossover.signing.store.Signatures;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Shows who signed the newest version and who did not. */
@Component("showSignatures")
class ShowSignaturesListener implements TaskListener {

    private final Signatures signatures;
    private final Cooperations cooperations;

    ShowSignaturesListener(Signatures signatures, Cooperations cooperations) {
        this.signatures = signatures;
        this.cooperations = cooperations;
    }

    @Override
    public void notify(DelegateTask task) {
        CooperationKey key = new CooperationKey(task.getExecution().getProcessBusinessKey());
        SHOWN_SIGNATURES.setLocal(task, SignatureRow.of(signatures.toNewest(key), cooperations.parties(key)));
    }
}
