package io.crossover.monitoring.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.store.CoreContents;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the week whose core content is asked for next (M10). */
@Component("findCoreContentWeek")
class FindCoreContentWeekDelegate implements JavaDelegate {

    private final CoreContents contents;

    FindCoreContentWeekDelegate(CoreContents contents) {
        this.contents = contents;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        Optional<CoreContents.Ask> next = contents.next(new CooperationKey(delegateExecution.getProcessBusinessKey()));
        CoreContentVariables.WEEK_LEFT.set(delegateExecution, next.isPresent());
        next.ifPresent(ask -> {
            CoreContentVariables.WEEK.set(delegateExecution, ask.week().monday());
            CoreContentVariables.WEEK_NAME.set(delegateExecution, ask.week().label());
            CoreContentVariables.BEGINS_AT.set(delegateExecution, ask.beginsAt().toString());
            CoreContentVariables.DUE_AT.set(delegateExecution, ask.dueAt().toString());
            CoreContentVariables.ENDS_AT.set(delegateExecution, ask.endsAt().toString());
        });
    }
}
