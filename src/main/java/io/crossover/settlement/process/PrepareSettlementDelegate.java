package io.crossover.settlement.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.settlement.store.Settlements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lays out what was agreed and what was measured. */
@Component("prepareSettlement")
class PrepareSettlementDelegate implements JavaDelegate {

    private final Settlements settlements;

    PrepareSettlementDelegate(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        Settlements.Start start = settlements.start(key);
        SettlementVariables.TITLE.set(delegateExecution, start.title());
        SettlementVariables.CURRENCY.set(delegateExecution, start.split().currency());
        SettlementVariables.BASIS.set(delegateExecution, start.split().basis().label());
        SettlementVariables.STOCK_SHARED.set(delegateExecution, start.split().stockSharing() != null);
        SettlementVariables.RESULT.set(delegateExecution, start.result().orElse(null));
        SettlementVariables.SALES.set(delegateExecution, start.sales().orElse(null));
    }
}
