package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.SHOWN_FINDINGS;
import static io.crossover.signing.process.SigningVariables.SHOWN_POINTS;
import static io.crossover.signing.process.SigningVariables.SHOWN_SPLIT;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.signing.process.Shown.FindingRow;
import io.crossover.signing.process.Shown.PointRow;
import io.crossover.signing.process.Shown.SplitRow;
import io.crossover.signing.store.Agreements;
import io.crossover.signing.store.Rounds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Shows the author of the agreement what the talks came to and what the last review found. */
@Component("showAgreedPoints")
class ShowAgreedPointsListener implements TaskListener {

    private final Rounds rounds;
    private final Agreements agreements;
    private final Cooperations cooperations;

    ShowAgreedPointsListener(Rounds rounds, Agreements agreements, Cooperations cooperations) {
        this.rounds = rounds;
        this.agreements = agreements;
        this.cooperations = cooperations;
    }

    @Override
    public void notify(DelegateTask task) {
        CooperationKey key = new CooperationKey(task.getExecution().getProcessBusinessKey());
        SHOWN_SPLIT.setLocal(task, SplitRow.of(rounds.split(key), cooperations.parties(key)));
        SHOWN_POINTS.setLocal(task, PointRow.of(rounds.latest(key)));
        SHOWN_FINDINGS.setLocal(task, FindingRow.of(agreements.findings(key)));
    }
}
