package io.crossover.retrospective.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.engine.DecisionTables;
import io.crossover.retrospective.Outcome;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the meeting found and suggests the long-term decision (T4, T5). */
@Component("keepLessons")
class KeepLessonsDelegate implements JavaDelegate {

    private final MeetingRecord meeting;
    private final DecisionTables decisions;

    KeepLessonsDelegate(MeetingRecord meeting, DecisionTables decisions) {
        this.meeting = meeting;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        Outcome outcome =
                meeting.keep(new CooperationKey(delegateExecution.getProcessBusinessKey()), delegateExecution);
        DecisionTables.Row suggestion = decisions.row(
                "long-term-proposal",
                Map.of(
                        "greenPercent", outcome.greenPercent(),
                        "redKpis", outcome.redKpis(),
                        "incidents", outcome.incidents(),
                        "escalations", outcome.escalations()));
        RetrospectiveVariables.SUGGESTION.set(delegateExecution, suggestion.text("reason"));
        RetrospectiveVariables.LONG_TERM_DECISION.set(delegateExecution, suggestion.text("decision"));
        RetrospectiveVariables.LASTING_FORM.set(delegateExecution, suggestion.text("lasting"));
    }
}
