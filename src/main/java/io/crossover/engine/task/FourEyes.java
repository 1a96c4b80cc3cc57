package io.crossover.engine.task;

import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** Whoever prepared something does not approve it (G6): the task names the variables that keep who did. */
final class FourEyes implements CompletionPolicy {

    @Override
    public Optional<Refusal> examine(Completion completion) {
        return completion.by() == null
                ? Optional.empty()
                : refusal(completion.task(), completion.by().getUserId());
    }

    /** Whether a person may hold the task at all. */
    Optional<Refusal> refusal(TaskEntity task, @Nullable String userId) {
        return UserTaskProperties.of(task).notBy().stream()
                .filter(variable -> userId != null && userId.equals(task.getVariable(variable)))
                .findFirst()
                .map(variable -> Refusal.notAllowed("This task needs a second pair of eyes: " + userId
                        + " prepared what is decided here, so somebody else must take it."));
    }
}
