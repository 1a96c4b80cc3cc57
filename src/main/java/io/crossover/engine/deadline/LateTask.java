package io.crossover.engine.deadline;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.Audience;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Happening;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.OpenTasks.OpenTask;
import io.crossover.engine.WaitingTask;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What a step does to a late task (G1): it grows more urgent, the journal keeps it, and an escalated one is open to
 * management as well. It stays with whoever holds it. A partner's task is never opened to others: nobody answers in
 * another company's name, and management sees it in the journal and among everything overdue.
 */
@Component
class LateTask {

    private static final String MANAGEMENT = "management";
    private static final String PARTNER_GROUP = "partner-";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final DeadlineSettings settings;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    LateTask(
            TaskService tasks,
            RuntimeService runtime,
            DeadlineSettings settings,
            Journal journal,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.settings = settings;
        this.journal = journal;
        this.events = events;
    }

    /** @param dayAndNight the task's time counts clock hours */
    void apply(DeadlineStepTable.Taken step, boolean dayAndNight) {
        Optional.ofNullable(
                        tasks.createTaskQuery().taskId(step.taskId()).active().singleResult())
                .ifPresent(task -> {
                    events.publishEvent(happening(step, task, dayAndNight));
                    apply(step, task);
                });
    }

    /** Before management is among those who may take it: the task as it was for its own people. */
    private Happening happening(DeadlineStepTable.Taken step, Task task, boolean dayAndNight) {
        CooperationKey key = CooperationKey.find(businessKey(task)).orElse(null);
        OpenTask open = WaitingTask.of(task, tasks.getIdentityLinksForTask(task.getId()));
        return step.step() == DeadlineStep.REMINDED
                ? new Happening.TaskOverdue(key, open, dayAndNight)
                : new Happening.TaskEscalated(key, open, dayAndNight);
    }

    private void apply(DeadlineStepTable.Taken step, Task task) {
        tasks.setPriority(task.getId(), settings.raised(task.getPriority(), step.step()));
        String candidates = candidates(task);
        if (step.step() == DeadlineStep.ESCALATED && !candidates.startsWith(PARTNER_GROUP)) {
            tasks.addCandidateGroup(task.getId(), MANAGEMENT);
        }
        CooperationKey.find(businessKey(task))
                .ifPresent(key -> journal.record(
                        key,
                        Actor.SYSTEM,
                        step.step() == DeadlineStep.REMINDED ? JournalKind.REMINDER : JournalKind.ESCALATION,
                        (step.step() == DeadlineStep.REMINDED ? "Overdue: " : "Escalated to management: ")
                                + task.getName(),
                        Map.of(
                                "task", task.getTaskDefinitionKey(),
                                "dueAt", step.dueAt().toString(),
                                "holder",
                                        Optional.ofNullable(task.getAssignee()).orElse(candidates)),
                        Audience.OURS));
    }

    private String candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .findFirst()
                .orElse("");
    }

    private String businessKey(Task task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}
