package io.crossover.monitoring.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.engine.ProcessVariable;
import io.crossover.monitoring.CoreContent;
import io.crossover.monitoring.store.CoreContents;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the week's core content (M10); what is wrong goes back to the form at once. */
@Component("keepCoreContent")
class KeepCoreContentDelegate implements JavaDelegate {

    private final CoreContents contents;

    KeepCoreContentDelegate(CoreContents contents) {
        this.contents = contents;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        contents.answer(
                new CooperationKey(delegateExecution.getProcessBusinessKey()),
                CoreContentVariables.WEEK.get(delegateExecution),
                CoreContent.read(
                        written(CoreContentVariables.CONTENT_TITLE, delegateExecution),
                        written(CoreContentVariables.HOOK, delegateExecution),
                        CoreContent.channels(CoreContentVariables.CHANNELS
                                .find(delegateExecution)
                                .orElse("")),
                        written(CoreContentVariables.PUBLISHED_ON, delegateExecution),
                        written(CoreContentVariables.REFERENCE, delegateExecution)));
        CoreContentVariables.SUBMITTED.forEach(variable -> variable.remove(delegateExecution));
    }

    private static @Nullable String written(ProcessVariable<String> variable, DelegateExecution delegateExecution) {
        return variable.find(delegateExecution).orElse(null);
    }
}
