package io.crossover.settlement.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.settlement.process.SettlementVariables.ShownTotal;
import io.crossover.settlement.store.Settlements;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Lays every party’s total before who enters a correction. */
@Component("showStatementTotals")
class ShowStatementTotalsListener implements TaskListener {

    private final Settlements settlements;

    ShowStatementTotalsListener(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public void notify(DelegateTask task) {
        CooperationKey key = new CooperationKey(task.getExecution().getProcessBusinessKey());
        SettlementVariables.STATEMENT_TOTALS.setLocal(
                task,
                settlements.statements(key).stream()
                        .map(statement ->
                                new ShownTotal(statement.party().name(), Settlements.shown(statement.total())))
                        .toList());
    }
}
