package io.crossover.engine.task;

import java.util.Optional;

/** A paused cooperation's tasks rest (G9). */
final class NotPaused implements CompletionPolicy {

    @Override
    public Optional<Refusal> examine(Completion completion) {
        return completion.task().isSuspended()
                ? Optional.of(Refusal.badInput(
                        "This cooperation is paused: its tasks can be completed again once it goes on."))
                : Optional.empty();
    }
}
