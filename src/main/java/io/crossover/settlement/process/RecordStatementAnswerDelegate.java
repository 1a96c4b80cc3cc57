package io.crossover.settlement.process;

import io.crossover.settlement.store.Settlements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes over whether the party confirms its statement or disputes a line. */
@Component("recordStatementAnswer")
class RecordStatementAnswerDelegate implements JavaDelegate {

    private final Settlements settlements;

    RecordStatementAnswerDelegate(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        long statementId = SettlementVariables.STATEMENT_ID.get(delegateExecution);
        boolean disputed =
                SettlementVariables.STATEMENT_ANSWER.get(delegateExecution).equals("dispute");
        SettlementVariables.STATEMENT_DISPUTED.set(delegateExecution, disputed);
        if (disputed) {
            String subject = settlements.dispute(
                    statementId,
                    SettlementVariables.DISPUTED_LINE.get(delegateExecution),
                    SettlementVariables.DISPUTE_REASON.find(delegateExecution).orElse(""));
            SettlementVariables.DISPUTE_SUBJECT.set(delegateExecution, subject);
        } else {
            boolean asItStands =
                    settlements.confirm(statementId, SettlementVariables.SEEN_THROUGH.get(delegateExecution));
            SettlementVariables.STATEMENT_CHANGED.set(delegateExecution, !asItStands);
        }
    }
}
