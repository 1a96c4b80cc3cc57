package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.SHOWN_CHANGES;
import static io.crossover.signing.process.SigningVariables.SHOWN_FINDINGS;
import static io.crossover.signing.process.SigningVariables.SHOWN_PLACES;
import static io.crossover.signing.process.SigningVariables.SHOWN_TEXT;

import io.crossover.cooperation.CooperationKey;
import io.crossover.signing.ClauseChecklist;
import io.crossover.signing.process.Shown.FindingRow;
import io.crossover.signing.store.Agreements;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Shows the newest version: its text, where its clauses stand, what changed and what was found. */
@Component("showVersion")
class ShowVersionListener implements TaskListener {

    private final Agreements agreements;

    ShowVersionListener(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public void notify(DelegateTask task) {
        CooperationKey key = new CooperationKey(task.getExecution().getProcessBusinessKey());
        SHOWN_TEXT.setLocal(task, agreements.newest(key).document().lines().toList());
        SHOWN_PLACES.setLocal(task, ClauseChecklist.places(agreements.modes(key), agreements.clauses(key)));
        SHOWN_CHANGES.setLocal(task, agreements.changes(key));
        SHOWN_FINDINGS.setLocal(task, FindingRow.of(agreements.findings(key)));
    }
}
