package io.crossover.settlement.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.settlement.process.SettlementVariables.Clause;
import io.crossover.settlement.store.Settlements;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Lays the signed terms and the monitoring sheet before who confirms the figures. */
@Component("showFigures")
class ShowFiguresListener implements TaskListener {

    private final Settlements settlements;

    ShowFiguresListener(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public void notify(DelegateTask task) {
        CooperationKey key = new CooperationKey(task.getExecution().getProcessBusinessKey());
        Settlements.Start start = settlements.start(key);
        SettlementVariables.SPLIT_CLAUSES.setLocal(
                task, start.clauses().stream().map(Clause::new).toList());
        SettlementVariables.MEASURED.setLocal(task, start.measured());
    }
}
