package io.crossover.examples;

import java.util.List;
import java.util.Optional;

/** Every answer of the examples' people; where several fit, the first is given. */
public record Script(List<Answer> answers) {

    public Script {
        answers = List.copyOf(answers);
    }

    /**
     * The answer to an open task.
     *
     * @param again whether a task of this kind and name was answered in the cooperation before
     */
    public Optional<Answer> answer(Story story, String taskId, String taskName, boolean again) {
        return again || story.leaves(taskId, taskName)
                ? Optional.empty()
                : answers.stream()
                        .filter(answer -> answer.answers(story, taskId, taskName))
                        .findFirst();
    }
}
