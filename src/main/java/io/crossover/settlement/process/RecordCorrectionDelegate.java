package io.crossover.settlement.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.settlement.Statement;
import io.crossover.settlement.store.Settlements;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes what a settled dispute changes as further lines. */
@Component("recordCorrection")
class RecordCorrectionDelegate implements JavaDelegate {

    private final Settlements settlements;

    RecordCorrectionDelegate(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        Map<String, BigDecimal> entered = new LinkedHashMap<>();
        List<Statement> statements = settlements.statements(key);
        for (int place = 0; place < statements.size(); place++) {
            String party = statements.get(place).party().id();
            SettlementVariables.correction(place)
                    .find(delegateExecution)
                    .ifPresent(amount -> entered.put(party, amount));
        }
        settlements.correct(
                SettlementVariables.STATEMENT_ID.get(delegateExecution),
                SettlementVariables.CORRECTION_REASON.get(delegateExecution),
                entered);
    }
}
