package io.crossover.examples;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody enters when a task of an example comes up.
 *
 * @param task the task's id in its diagram
 * @param about a part of the task's name, for tasks of which several stand side by side
 * @param stories the examples in which it is given; all of them if not said
 * @param by the demo account that answers; if not said, the one of the group that the task waits for
 * @param enter the fields that the person changes; texts may hold {@link Placeholders}
 */
public record Answer(
        String task,
        @Nullable String about,
        @Nullable List<String> stories,
        @Nullable String by,
        @Nullable Map<String, Object> enter) {

    /** Whether it answers this task of this example. */
    boolean answers(Story story, String taskId, String taskName) {
        return task.equals(taskId)
                && (stories == null || stories.contains(story.name()))
                && (about == null || taskName.contains(story.say(about)));
    }

    public Optional<String> account() {
        return Optional.ofNullable(by);
    }

    public Map<String, Object> entered() {
        return enter == null ? Map.of() : enter;
    }
}
