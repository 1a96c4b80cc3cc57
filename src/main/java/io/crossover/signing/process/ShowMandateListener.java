package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.SHOWN_ALTERNATIVES;
import static io.crossover.signing.process.SigningVariables.SHOWN_MANDATE;
import static io.crossover.signing.process.SigningVariables.SHOWN_SPLIT;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.signing.process.Shown.AlternativeRow;
import io.crossover.signing.process.Shown.SplitRow;
import io.crossover.signing.store.Mandates;
import io.crossover.signing.store.Rounds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Shows the newest mandate and the designed split in a form for our own people. */
@Component("showMandate")
class ShowMandateListener implements TaskListener {

    private final Mandates mandates;
    private final Rounds rounds;
    private final Cooperations cooperations;

    ShowMandateListener(Mandates mandates, Rounds rounds, Cooperations cooperations) {
        this.mandates = mandates;
        this.rounds = rounds;
        this.cooperations = cooperations;
    }

    @Override
    public void notify(DelegateTask task) {
        CooperationKey key = new CooperationKey(task.getExecution().getProcessBusinessKey());
        SHOWN_SPLIT.setLocal(task, SplitRow.of(rounds.split(key), cooperations.parties(key)));
        mandates.newest(key).ifPresent(mandate -> {
            SHOWN_MANDATE.setLocal(task, mandate);
            SHOWN_ALTERNATIVES.setLocal(task, AlternativeRow.of(mandate));
        });
    }
}
