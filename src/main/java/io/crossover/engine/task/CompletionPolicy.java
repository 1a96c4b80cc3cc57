package io.crossover.engine.task;

import java.util.Optional;

/** One condition under which a task may be finished. */
@FunctionalInterface
interface CompletionPolicy {

    Optional<Refusal> examine(Completion completion);
}
