package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.SHOWN_ROUNDS;

import io.crossover.cooperation.CooperationKey;
import io.crossover.signing.process.Shown.RoundRow;
import io.crossover.signing.store.Rounds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Shows what was talked about so far. */
@Component("showTalks")
class ShowTalksListener implements TaskListener {

    private final Rounds rounds;

    ShowTalksListener(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void notify(DelegateTask task) {
        CooperationKey key = new CooperationKey(task.getExecution().getProcessBusinessKey());
        SHOWN_ROUNDS.setLocal(task, RoundRow.of(rounds.of(key)));
    }
}
