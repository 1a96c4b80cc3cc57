package io.crossover.monitoring.process;

import io.crossover.engine.Messages;
import io.crossover.engine.TrustedCode;
import io.crossover.monitoring.store.CoreContents;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the task that asks for a core content (M10) when it was entered past the task, in the same transaction. */
@Component
class CoreContentNews {

    private static final String MESSAGE = Messages.CORE_CONTENT_ENTERED.messageName();

    private final RuntimeService runtime;
    private final TrustedCode trusted;

    CoreContentNews(RuntimeService runtime, TrustedCode trusted) {
        this.runtime = runtime;
        this.trusted = trusted;
    }

    /** While the cooperation is paused nobody is told: what the task then brings is a correction. */
    @EventListener
    void entered(CoreContents.Entered entered) {
        trusted.run(() -> {
            runtime.createExecutionQuery()
                    .processInstanceBusinessKey(entered.key().value())
                    .messageEventSubscriptionName(MESSAGE)
                    .processVariableValueEquals(
                            CoreContentVariables.WEEK.name(),
                            entered.week().monday().toString())
                    .active()
                    .list()
                    .forEach(execution -> runtime.messageEventReceived(MESSAGE, execution.getId()));
            return entered;
        });
    }
}
