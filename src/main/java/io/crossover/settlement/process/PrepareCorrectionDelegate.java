package io.crossover.settlement.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.settlement.Statement;
import io.crossover.settlement.store.Settlements;
import java.math.BigDecimal;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Names the parties between whom money can be moved. */
@Component("prepareCorrection")
class PrepareCorrectionDelegate implements JavaDelegate {

    private final Settlements settlements;

    PrepareCorrectionDelegate(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        List<Statement> statements = settlements.statements(key);
        for (int place = 0; place < statements.size(); place++) {
            SettlementVariables.partyName(place)
                    .set(delegateExecution, statements.get(place).party().name());
            SettlementVariables.correction(place).set(delegateExecution, BigDecimal.ZERO);
        }
    }
}
