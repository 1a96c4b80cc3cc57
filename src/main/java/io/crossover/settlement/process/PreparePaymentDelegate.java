package io.crossover.settlement.process;

import io.crossover.settlement.Statement;
import io.crossover.settlement.store.Settlements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says who is paid how much. */
@Component("preparePayment")
class PreparePaymentDelegate implements JavaDelegate {

    private final Settlements settlements;

    PreparePaymentDelegate(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        Statement statement = settlements.statement(SettlementVariables.STATEMENT_ID.get(delegateExecution));
        SettlementVariables.PARTY_ID.set(delegateExecution, statement.party().id());
        SettlementVariables.PARTY_NAME.set(delegateExecution, statement.party().name());
        SettlementVariables.AMOUNT_DUE.set(delegateExecution, StatementView.due(statement));
        SettlementVariables.PAID_AMOUNT.set(
                delegateExecution, statement.total().abs().getAmount());
    }
}
