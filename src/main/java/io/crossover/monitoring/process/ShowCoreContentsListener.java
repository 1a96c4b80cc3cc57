package io.crossover.monitoring.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.engine.ProcessVariable;
import io.crossover.monitoring.CoreContentWeek;
import io.crossover.monitoring.store.CoreContents;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Shows what was published in the weeks before, and with which hook (M10). */
@Component("showCoreContents")
class ShowCoreContentsListener implements TaskListener {

    private static final String NOTHING = "–";

    private static final ProcessVariable<List<Row>> CONTENTS = ProcessVariable.list("earlierContents", Row.class);

    private final CoreContents contents;

    ShowCoreContentsListener(CoreContents contents) {
        this.contents = contents;
    }

    /** A week as a row of the form's table. */
    record Row(String week, String title, String hook) {}

    @Override
    public void notify(DelegateTask delegateTask) {
        CooperationKey key = new CooperationKey(delegateTask.getExecution().getProcessBusinessKey());
        CONTENTS.setLocal(
                delegateTask,
                contents.of(key).stream()
                        .filter(week -> week.state() == CoreContentWeek.State.PUBLISHED
                                || week.state() == CoreContentWeek.State.MISSED)
                        .map(ShowCoreContentsListener::row)
                        .toList());
    }

    private static Row row(CoreContentWeek week) {
        return Optional.ofNullable(week.entry())
                .map(entry -> new Row(
                        week.week().label(),
                        entry.content().title(),
                        entry.content().hook()))
                .orElse(new Row(week.week().label(), week.state().label(), NOTHING));
    }
}
