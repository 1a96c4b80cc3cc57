package io.crossover.engine.task;

import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** A paused cooperation's tasks rest (G9). */
final class NotPaused implements CompletionPolicy {

    @Override
    public Optional<Refusal> examine(Completion completion) {
        return refusal(completion.task());
    }

    Optional<Refusal> refusal(TaskEntity task) {
        return task.isSuspended()
                ? Optional.of(Refusal.badInput(
                        "This cooperation is paused: its tasks can be completed again once it goes on."))
                : Optional.empty();
    }
}
