package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.CLAUSES_COMPLETE;
import static io.crossover.signing.process.SigningVariables.MISSING_CLAUSES;

import io.crossover.cooperation.CooperationKey;
import io.crossover.signing.Wording;
import io.crossover.signing.store.Agreements;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says which mandatory clauses are missing (A3, A5). */
@Component("checkClauses")
class CheckClausesDelegate implements JavaDelegate {

    private final Agreements agreements;

    CheckClausesDelegate(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        List<String> missing = agreements.missing(
                key, AgreementForm.draft(delegateExecution), AgreementForm.checklist(delegateExecution));
        CLAUSES_COMPLETE.set(delegateExecution, missing.isEmpty());
        MISSING_CLAUSES.set(
                delegateExecution,
                missing.isEmpty() ? null : Wording.shortened(String.join("; ", missing), Wording.IN_A_VARIABLE));
    }
}
