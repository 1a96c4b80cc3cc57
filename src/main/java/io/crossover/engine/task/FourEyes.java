package io.crossover.engine.task;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Whoever prepared something does not approve it (G6): the task names the variables that keep who did. It holds for a
 * deputy and for the one represented alike: neither of the two who prepared approves, nobody approves in the name of
 * who prepared, and who stands in for the preparer does not approve in the name of yet another.
 */
final class FourEyes implements CompletionPolicy {

    private static final String SEPARATOR = ",";

    private final Representation representation;

    FourEyes(Representation representation) {
        this.representation = representation;
    }

    /** What a variable keeps of who did a task: the person and those in whose name. */
    static String remembered(String person, Set<String> represented) {
        return String.join(
                SEPARATOR,
                Stream.concat(Stream.of(person), represented.stream())
                        .distinct()
                        .toList());
    }

    @Override
    public Optional<Refusal> examine(Completion completion) {
        return completion.by() == null
                ? Optional.empty()
                : refusal(completion.task(), completion.by().getUserId());
    }

    /** Whether a person may hold the task at all. */
    Optional<Refusal> refusal(TaskEntity task, @Nullable String userId) {
        return userId == null || UserTaskProperties.of(task).notBy().isEmpty()
                ? Optional.empty()
                : refusal(task, userId, representation.onTask(task.getId(), userId));
    }

    /** Whether a person may do it in the name of those who are away. */
    Optional<Refusal> refusal(TaskEntity task, String userId, Set<String> represented) {
        List<String> preparers = preparers(task);
        Optional<String> one = Stream.concat(Stream.of(userId), represented.stream())
                .filter(preparers::contains)
                .findFirst();
        if (one.isPresent()) {
            return Optional.of(Refusal.notAllowed("This task needs a second pair of eyes: " + one.get()
                    + " prepared what is decided here, so somebody else must take it."));
        }
        if (represented.isEmpty() || preparers.isEmpty()) {
            return Optional.empty();
        }
        Set<String> standsInFor = new TreeSet<>(representation.now(userId));
        standsInFor.retainAll(preparers);
        return standsInFor.stream()
                .findFirst()
                .map(preparer -> Refusal.notAllowed("This task needs a second pair of eyes: " + userId
                        + " stands in for " + preparer + ", who prepared what is decided here, and so cannot decide it"
                        + " in the name of " + String.join(", ", represented) + "."));
    }

    private static List<String> preparers(TaskEntity task) {
        return UserTaskProperties.of(task).notBy().stream()
                .map(task::getVariable)
                .filter(Objects::nonNull)
                .flatMap(names -> Stream.of(names.toString().split(SEPARATOR)))
                .distinct()
                .toList();
    }
}
