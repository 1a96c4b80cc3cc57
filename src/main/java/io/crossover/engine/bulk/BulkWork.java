package io.crossover.engine.bulk;

import io.crossover.cooperation.Audience;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.engine.RefusedException;
import io.crossover.engine.TrustedCode;
import io.crossover.engine.deadline.NewDueDate;
import io.crossover.engine.task.Eligibility;
import io.crossover.people.Colleagues;
import io.crossover.people.CurrentPerson;
import io.crossover.people.deputy.StandIns;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reassigns, reprioritises and postpones many open tasks at once. Each task is changed in a transaction of its own, or
 * stays as it is with the reason told; each change is in the journal. That the person is a manager is the caller's to
 * check.
 */
@Component
public class BulkWork {

    /** More at once are not looked over by anybody. */
    public static final int MOST = 500;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final String PARTNER_GROUP = "partner-";

    private final ProcessEngine engine;
    private final TrustedCode trusted;
    private final Eligibility eligibility;
    private final NewDueDate newDueDate;
    private final Colleagues colleagues;
    private final StandIns standIns;
    private final Journal journal;
    private final Clock clock;

    BulkWork(
            ProcessEngine engine,
            TrustedCode trusted,
            Eligibility eligibility,
            NewDueDate newDueDate,
            Colleagues colleagues,
            StandIns standIns,
            Journal journal,
            Clock clock) {
        this.engine = engine;
        this.trusted = trusted;
        this.eligibility = eligibility;
        this.newDueDate = newDueDate;
        this.colleagues = colleagues;
        this.standIns = standIns;
        this.journal = journal;
        this.clock = clock;
    }

    /** How many open tasks are like that. */
    public long count(TaskSelection selection) {
        return trusted.run(() -> query(selection).count());
    }

    /** The open tasks that are like that, soonest due first, at most {@link #MOST}. */
    public List<OpenWork> find(TaskSelection selection) {
        return trusted.run(() -> {
            List<Task> found = query(selection)
                    .orderByDueDate()
                    .asc()
                    .orderByTaskId()
                    .asc()
                    .listPage(0, MOST);
            Map<String, String> cooperations = cooperations(found);
            return found.stream()
                    .map(task -> new OpenWork(
                            task.getId(),
                            task.getName(),
                            cooperations.get(task.getProcessInstanceId()),
                            task.getAssignee(),
                            candidates(task, IdentityLink::getGroupId),
                            due(task),
                            task.getPriority()))
                    .toList();
        });
    }

    /** What would become of each task; nothing is changed. */
    public List<Outcome> preview(List<String> taskIds, TaskChange change) {
        return distinct(taskIds).stream()
                .map(id -> trusted.run(() -> outcome(id, change, Optional.empty())))
                .toList();
    }

    /**
     * Changes each task that can be changed.
     *
     * @param reason stays in the journal
     */
    public List<Outcome> apply(List<String> taskIds, TaskChange change, String reason) {
        return distinct(taskIds).stream().map(id -> apply(id, change, reason)).toList();
    }

    private Outcome apply(String id, TaskChange change, String reason) {
        try {
            return trusted.run(() -> outcome(id, change, Optional.of(reason)));
        } catch (OptimisticLockingException e) {
            return new Outcome(id, null, null, false, "Somebody else changed it at this moment; look at it again.");
        } catch (RefusedException e) {
            return new Outcome(id, null, null, false, e.getMessage());
        }
    }

    private Outcome outcome(String id, TaskChange change, Optional<String> reason) {
        Task task = tasks().createTaskQuery().taskId(id).singleResult();
        if (task == null) {
            return new Outcome(id, null, null, false, "This task is no longer open.");
        }
        String cooperation = cooperations(List.of(task)).get(task.getProcessInstanceId());
        Optional<String> refusal =
                task.isSuspended() ? Optional.of("Its cooperation is paused.") : refusal(task, change);
        if (refusal.isEmpty() && reason.isPresent()) {
            change(task, change, reason.get(), cooperation);
        }
        String remark = refusal.orElseGet(
                () -> change instanceof TaskChange.Reassign reassign ? awayRemark(reassign.to()) : null);
        return new Outcome(id, task.getName(), cooperation, refusal.isEmpty(), remark);
    }

    private Optional<String> refusal(Task task, TaskChange change) {
        if (change instanceof TaskChange.Reassign reassign) {
            return refusal(task, reassign);
        }
        return change instanceof TaskChange.Postpone postpone
                ? refusal(task, postpone)
                : refusal(task, (TaskChange.Reprioritise) change);
    }

    private @Nullable String awayRemark(String person) {
        return Optional.ofNullable(standIns.now().get(person))
                .map(deputy -> person + " is away: " + deputy + " stands in.")
                .orElse(null);
    }

    private Optional<String> refusal(Task task, TaskChange.Reassign reassign) {
        if (reassign.to().equals(task.getAssignee())) {
            return Optional.of(reassign.to() + " holds it already.");
        }
        CurrentPerson to = colleagues.find(reassign.to()).orElseThrow();
        Optional<String> organisation = candidates(task, IdentityLink::getGroupId).stream()
                .filter(group -> group.startsWith(PARTNER_GROUP))
                .findFirst();
        if (organisation.isPresent() && !to.groups().contains(organisation.get())) {
            return Optional.of("It is a partner's task: only somebody of " + organisation.get() + " can take it.");
        }
        if (organisation.isEmpty() && to.isPartner() && !isGivenDirectly(task)) {
            return Optional.of("It is our own task, and " + to.id() + " acts for a partner.");
        }
        return isGivenDirectly(task) ? otherSide(task, to) : eligibility.refusalToHold(task.getId(), to.id());
    }

    /** Such as a reporter's own: it waits for no group, and passes to somebody on the same side only. */
    private boolean isGivenDirectly(Task task) {
        return task.getAssignee() != null
                && candidates(task, IdentityLink::getGroupId).isEmpty()
                && candidates(task, IdentityLink::getUserId).isEmpty();
    }

    private Optional<String> otherSide(Task task, CurrentPerson to) {
        Optional<CurrentPerson> holder = colleagues.find(Objects.requireNonNull(task.getAssignee()));
        boolean sameSide = holder.filter(CurrentPerson::isPartner)
                .map(partner -> partner.partnerGroups().stream().anyMatch(to.groups()::contains))
                .orElse(!to.isPartner());
        return sameSide
                ? Optional.empty()
                : Optional.of(to.id() + " does not work for the same company as " + task.getAssignee() + ".");
    }

    private static Optional<String> refusal(Task task, TaskChange.Reprioritise reprioritise) {
        return task.getPriority() == reprioritise.priority()
                ? Optional.of("It has that priority already.")
                : Optional.empty();
    }

    private Optional<String> refusal(Task task, TaskChange.Postpone postpone) {
        Instant due = due(task);
        if (due != null && !postpone.due().isAfter(due)) {
            return Optional.of("It is due later than that already: " + words(due) + ".");
        }
        String process = engine.getRepositoryService()
                .getProcessDefinition(task.getProcessDefinitionId())
                .getKey();
        return newDueDate.refusal(process, task.getTaskDefinitionKey(), postpone.due());
    }

    private void change(Task task, TaskChange change, String reason, @Nullable String cooperation) {
        Map<String, String> figures = new TreeMap<>(Map.of("reason", reason));
        String name = "\"" + task.getName() + "\"";
        String what;
        if (change instanceof TaskChange.Reassign reassign) {
            what = "Gave " + name + " to " + reassign.to();
            figures.put("before", Objects.requireNonNullElse(task.getAssignee(), "nobody"));
            tasks().setAssignee(task.getId(), reassign.to());
        } else if (change instanceof TaskChange.Postpone postpone) {
            what = "Postponed " + name + " to " + words(postpone.due());
            Optional.ofNullable(due(task)).ifPresent(due -> figures.put("before", words(due)));
            tasks().setDueDate(task.getId(), Date.from(postpone.due()));
        } else {
            int priority = ((TaskChange.Reprioritise) change).priority();
            what = "Set the priority of " + name + " to " + priority;
            figures.put("before", String.valueOf(task.getPriority()));
            tasks().setPriority(task.getId(), priority);
        }
        Optional.ofNullable(cooperation)
                .flatMap(CooperationKey::find)
                .ifPresent(key -> journal.record(key, JournalKind.HANDOVER, what, figures, Audience.OURS));
    }

    private TaskQuery query(TaskSelection selection) {
        TaskQuery query = tasks().createTaskQuery();
        if (selection.person() != null) {
            query.taskAssignee(selection.person());
        }
        if (selection.group() != null) {
            query.taskCandidateGroup(selection.group()).includeAssignedTasks();
        }
        if (selection.cooperation() != null) {
            query.processInstanceBusinessKey(selection.cooperation());
        }
        if (selection.overdue()) {
            query.dueBefore(Date.from(clock.instant()));
        }
        return query;
    }

    private Map<String, String> cooperations(List<Task> found) {
        Set<String> instances = found.stream()
                .map(Task::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return instances.isEmpty()
                ? Map.of()
                : engine.getRuntimeService().createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .filter(instance ->
                                CooperationKey.find(instance.getBusinessKey()).isPresent())
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private List<String> candidates(Task task, Function<IdentityLink, @Nullable String> of) {
        return tasks().getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> "candidate".equals(link.getType()))
                .flatMap(link -> Optional.ofNullable(of.apply(link)).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable Instant due(Task task) {
        return task.getDueDate() == null
                ? null
                : Instant.ofEpochMilli(task.getDueDate().getTime());
    }

    private String words(Instant at) {
        ZoneId zone = clock.getZone();
        return TIME.format(at.atZone(zone));
    }

    private static List<String> distinct(List<String> ids) {
        return List.copyOf(new LinkedHashSet<>(ids));
    }

    private TaskService tasks() {
        return engine.getTaskService();
    }
}
