package io.crossover.engine.task;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/** A person finishes the tasks they hold, or one that nobody holds and that waits for them or a group of theirs. */
final class HeldByCompleter implements CompletionPolicy {

    @Override
    public Optional<Refusal> examine(Completion completion) {
        Authentication by = completion.by();
        if (by == null || isFor(completion.task(), by)) {
            return Optional.empty();
        }
        String holder = completion.task().getAssignee();
        return Optional.of(
                holder != null
                        ? Refusal.notAllowed(
                                "This task is held by " + holder + ", so only " + holder + " can complete it.")
                        : notAmong(completion.task()));
    }

    /** Management may see every task, but takes only those that wait for it: it never answers for a partner. */
    Optional<Refusal> refusalToClaim(TaskEntity task, Authentication by) {
        return isFor(task, by) ? Optional.empty() : Optional.of(notAmong(task));
    }

    /** Whether it could be given to somebody, whoever holds it now. */
    static Optional<Refusal> refusalAsCandidate(TaskEntity task, Authentication person) {
        return waitsFor(task, person)
                ? Optional.empty()
                : Optional.of(Refusal.notAllowed(
                        "It waits for " + candidates(task) + ", and " + person.getUserId() + " is not among them."));
    }

    private static Refusal notAmong(TaskEntity task) {
        return Refusal.notAllowed("This task waits for " + candidates(task) + ", and you are not among them.");
    }

    private static boolean isFor(TaskEntity task, Authentication by) {
        return task.getAssignee() != null ? task.getAssignee().equals(by.getUserId()) : waitsFor(task, by);
    }

    static boolean waitsFor(TaskEntity task, Authentication by) {
        List<String> groups = Optional.ofNullable(by.getGroupIds()).orElse(List.of());
        return task.getCandidates().stream()
                .anyMatch(candidate ->
                        by.getUserId().equals(candidate.getUserId()) || groups.contains(candidate.getGroupId()));
    }

    private static String candidates(TaskEntity task) {
        String names = task.getCandidates().stream()
                .map(HeldByCompleter::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "nobody yet" : names;
    }

    private static String name(IdentityLink candidate) {
        return candidate.getUserId() != null ? candidate.getUserId() : candidate.getGroupId();
    }
}
