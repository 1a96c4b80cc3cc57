package io.crossover.settlement.process;

import io.crossover.settlement.store.Settlements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes a payment over, in full and once (F4). */
@Component("recordPayment")
class RecordPaymentDelegate implements JavaDelegate {

    private final Settlements settlements;

    RecordPaymentDelegate(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        settlements.pay(
                SettlementVariables.STATEMENT_ID.get(delegateExecution),
                SettlementVariables.PAID_AMOUNT.get(delegateExecution),
                SettlementVariables.PAID_ON.get(delegateExecution),
                SettlementVariables.PAYMENT_REFERENCE.get(delegateExecution));
    }
}
