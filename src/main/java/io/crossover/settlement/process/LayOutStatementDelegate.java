package io.crossover.settlement.process;

import io.crossover.settlement.Statement;
import io.crossover.settlement.store.Settlements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lays a party’s own statement out, as it stands now. */
@Component("layOutStatement")
class LayOutStatementDelegate implements JavaDelegate {

    private final Settlements settlements;

    LayOutStatementDelegate(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        Statement statement = settlements.statement(SettlementVariables.STATEMENT_ID.get(delegateExecution));
        SettlementVariables.PARTY_ID.set(delegateExecution, statement.party().id());
        SettlementVariables.PARTY_NAME.set(delegateExecution, statement.party().name());
        SettlementVariables.PARTY_GROUP.set(delegateExecution, statement.party().groupId());
        SettlementVariables.STATEMENT_SUBJECT.set(
                delegateExecution, StatementView.subject(statement, SettlementVariables.TITLE.get(delegateExecution)));
        SettlementVariables.DISPUTE_GROUP.set(
                delegateExecution,
                statement.party().ours() ? null : statement.party().groupId());
        SettlementVariables.STATEMENT_LINES.set(delegateExecution, StatementView.lines(statement));
        SettlementVariables.LINE_OPTIONS.set(delegateExecution, StatementView.options(statement));
        SettlementVariables.STATEMENT_TOTAL.set(delegateExecution, Settlements.shown(statement.total()));
        SettlementVariables.SEEN_THROUGH.set(delegateExecution, statement.lastPosition());
        SettlementVariables.STATEMENT_ANSWER.remove(delegateExecution);
        SettlementVariables.DISPUTED_LINE.remove(delegateExecution);
        SettlementVariables.DISPUTE_REASON.remove(delegateExecution);
    }
}
