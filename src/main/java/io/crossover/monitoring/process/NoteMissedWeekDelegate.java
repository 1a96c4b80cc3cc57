package io.crossover.monitoring.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.monitoring.store.CoreContents;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A week went by without core content (M10). */
@Component("noteMissedWeek")
class NoteMissedWeekDelegate implements JavaDelegate {

    private final CoreContents contents;

    NoteMissedWeekDelegate(CoreContents contents) {
        this.contents = contents;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        contents.noteMissed(
                new CooperationKey(delegateExecution.getProcessBusinessKey()),
                CoreContentVariables.WEEK.get(delegateExecution));
    }
}
