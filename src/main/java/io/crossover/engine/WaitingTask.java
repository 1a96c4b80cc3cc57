package io.crossover.engine;

import io.crossover.cooperation.OpenTasks.OpenTask;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** The engine's tasks in the words of those who do not know the engine. */
public final class WaitingTask {

    private WaitingTask() {}

    public static OpenTask of(Task task, Collection<IdentityLink> links) {
        return new OpenTask(
                task.getId(),
                task.getName(),
                candidates(links, IdentityLink::getGroupId),
                candidates(links, IdentityLink::getUserId),
                task.getAssignee(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }

    /** A task that is just being created; queries do not find it yet. */
    public static OpenTask of(DelegateTask task) {
        return new OpenTask(
                task.getId(),
                task.getName(),
                candidates(task.getCandidates(), IdentityLink::getGroupId),
                candidates(task.getCandidates(), IdentityLink::getUserId),
                task.getAssignee(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }

    private static List<String> candidates(
            Collection<IdentityLink> links, Function<IdentityLink, @Nullable String> id) {
        return links.stream()
                .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
                .map(id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
