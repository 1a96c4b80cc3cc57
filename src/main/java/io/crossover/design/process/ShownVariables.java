package io.crossover.design.process;

import io.crossover.design.SplitPreview;
import io.crossover.engine.ProcessVariable;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What the forms of an approval only show: local to the task, never submitted. */
final class ShownVariables {

    private static final ProcessVariable<List<Clause>> SPLIT_CLAUSES =
            ProcessVariable.list("splitClauses", Clause.class);
    private static final ProcessVariable<List<SplitPreview.Row>> SPLIT_PREVIEW =
            ProcessVariable.list("splitPreview", SplitPreview.Row.class);
    static final ProcessVariable<List<ShownRisk>> RISKS = ProcessVariable.list("shownRisks", ShownRisk.class);
    static final ProcessVariable<String> MODES = ProcessVariable.text("shownModes");

    private ShownVariables() {}

    static void show(DelegateTask task, SplitPreview preview) {
        SPLIT_CLAUSES.setLocal(task, preview.clauses().stream().map(Clause::new).toList());
        SPLIT_PREVIEW.setLocal(task, preview.rows());
    }

    /** One line of the table of terms. */
    record Clause(String clause) {}

    /** One line of the table of risks. */
    record ShownRisk(String risk, String likelihood, String impact, String owner, String earlySign, String answer) {}
}
