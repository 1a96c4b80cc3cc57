package io.crossover.settlement.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.settlement.Statement;
import io.crossover.settlement.store.Settlements;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the statements that wait for their party again, and those that are to be paid. */
@Component("checkStatements")
class CheckStatementsDelegate implements JavaDelegate {

    private final Settlements settlements;

    CheckStatementsDelegate(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        List<Long> open = settlements.open(key).stream().map(Statement::id).toList();
        SettlementVariables.OPEN_STATEMENT_IDS.set(delegateExecution, open);
        SettlementVariables.STATEMENTS_OPEN.set(delegateExecution, !open.isEmpty());
        SettlementVariables.PAYABLE_STATEMENT_IDS.set(
                delegateExecution,
                settlements.payable(key).stream().map(Statement::id).toList());
    }
}
