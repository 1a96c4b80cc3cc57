package io.crossover.settlement.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.settlement.Figures;
import io.crossover.settlement.Statement;
import io.crossover.settlement.store.Settlements;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Computes a statement for each party from the figures that finance confirmed. */
@Component("computeSettlement")
class ComputeSettlementDelegate implements JavaDelegate {

    private final Settlements settlements;

    ComputeSettlementDelegate(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        settlements.compute(
                key,
                new Figures(
                        SettlementVariables.RESULT.get(delegateExecution),
                        SettlementVariables.SALES.find(delegateExecution).orElse(null),
                        SettlementVariables.UNSOLD_STOCK_COST
                                .find(delegateExecution)
                                .orElse(BigDecimal.ZERO)));
        SettlementVariables.OPEN_STATEMENT_IDS.set(
                delegateExecution,
                settlements.open(key).stream().map(Statement::id).toList());
    }
}
