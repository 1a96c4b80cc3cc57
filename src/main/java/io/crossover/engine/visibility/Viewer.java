package io.crossover.engine.visibility;

import io.crossover.people.PeopleGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * A person who looks at tasks themselves. The engine's authorizations say of which processes they may see tasks, and no
 * more: one for each task would be too slow. Of those, they see what they hold, what is theirs while a deputy holds it,
 * and what waits for them or a group of theirs.
 */
record Viewer(String person, List<String> groups) {

    private static final Set<String> SEE_ALL = Set.of(PeopleGroup.MANAGEMENT.id(), PeopleGroup.ADMINISTRATOR.id());

    /** Nobody where code of ours asks, or somebody who may see everything. */
    static Optional<Viewer> of(CommandContext context) {
        Authentication by = context.getAuthentication();
        if (by == null || by.getUserId() == null || !context.isAuthorizationCheckEnabled()) {
            return Optional.empty();
        }
        List<String> groups = Optional.ofNullable(by.getGroupIds()).orElse(List.of());
        return groups.stream().anyMatch(SEE_ALL::contains)
                ? Optional.empty()
                : Optional.of(new Viewer(by.getUserId(), groups));
    }

    boolean isOneOfUs() {
        return groups.stream().noneMatch(group -> group.startsWith(PeopleGroup.PARTNER.id()));
    }

    boolean sees(TaskEntity task) {
        return person.equals(task.getAssignee())
                || person.equals(task.getOwner())
                || task.getCandidates().stream()
                        .anyMatch(candidate ->
                                person.equals(candidate.getUserId()) || groups.contains(candidate.getGroupId()));
    }

    /** Narrows a question to what the person sees, unless it asks for no more than that anyway. */
    void narrow(TaskQueryImpl query) {
        if (asksForOwn(query)) {
            return;
        }
        TaskQuery own = query.or().taskInvolvedUser(person);
        if (!groups.isEmpty()) {
            own = own.taskCandidateGroupIn(new ArrayList<>(groups)).includeAssignedTasks();
        }
        own.endOr();
    }

    private boolean asksForOwn(TaskQueryImpl query) {
        return person.equals(query.getAssignee())
                || person.equals(query.getInvolvedUser())
                || query.getCandidateGroup() != null && groups.contains(query.getCandidateGroup())
                || query.getCandidateGroupsInternal() != null && groups.containsAll(query.getCandidateGroupsInternal());
    }
}
