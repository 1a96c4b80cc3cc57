package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.AGREEMENT_RETURNS;
import static io.crossover.signing.process.SigningVariables.FINDINGS_GO_TO;
import static io.crossover.signing.process.SigningVariables.FINDINGS_REASON;

import io.crossover.cooperation.CooperationKey;
import io.crossover.signing.store.Agreements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what management decided about an agreement that was blocked too often (G8). */
@Component("recordFindingsDecision")
class RecordFindingsDecisionDelegate implements JavaDelegate {

    private final Agreements agreements;

    RecordFindingsDecisionDelegate(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        String direction = FINDINGS_GO_TO.get(delegateExecution);
        agreements.decideOnFindings(key, direction, FINDINGS_REASON.get(delegateExecution));
        FindingsDirection.set(delegateExecution, direction);
        AGREEMENT_RETURNS.set(delegateExecution, 0);
        FINDINGS_GO_TO.remove(delegateExecution);
        FINDINGS_REASON.remove(delegateExecution);
    }
}
