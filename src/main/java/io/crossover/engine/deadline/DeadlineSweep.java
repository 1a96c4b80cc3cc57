package io.crossover.engine.deadline;

import io.crossover.people.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for late tasks and takes the steps that are due (G1). Each step is one transaction that begins with its row, so
 * that of two nodes only one takes it. Tasks of a paused cooperation are suspended and left alone (G9).
 */
@Component
public class DeadlineSweep {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweep.class);

    private final TaskService tasks;
    private final RepositoryService repository;
    private final TaskDeadlines deadlines;
    private final DeadlineSettings settings;
    private final DeadlineStepTable steps;
    private final LateTask lateTask;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DeadlineSweep(
            TaskService tasks,
            RepositoryService repository,
            TaskDeadlines deadlines,
            DeadlineSettings settings,
            DeadlineStepTable steps,
            LateTask lateTask,
            WorkingCalendar calendar,
            Clock clock,
            TransactionTemplate transaction) {
        this.tasks = tasks;
        this.repository = repository;
        this.deadlines = deadlines;
        this.settings = settings;
        this.steps = steps;
        this.lateTask = lateTask;
        this.calendar = calendar;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Takes every step that is due by now. */
    public void sweep() {
        Set<DeadlineStepTable.Taken> taken = steps.all();
        forgetFinished(taken);
        tasks.createTaskQuery()
                .active()
                .dueBefore(Date.from(clock.instant()))
                .list()
                .forEach(task -> takeMissing(task, taken));
    }

    /** One task's trouble, such as a row of the table that says nothing sensible, keeps no other from being seen to. */
    private void takeMissing(Task task, Set<DeadlineStepTable.Taken> taken) {
        try {
            List<DeadlineStepTable.Taken> missing = missing(task, taken);
            if (!missing.isEmpty()) {
                Deadline deadline = deadline(task);
                due(missing, deadline).forEach(step -> take(step, deadline));
            }
        } catch (ProcessEngineException | DataAccessException | IllegalArgumentException | IllegalStateException e) {
            LOG.error("The late task '{}' cannot be seen to", task.getName(), e);
        }
    }

    private static List<DeadlineStepTable.Taken> missing(Task task, Set<DeadlineStepTable.Taken> taken) {
        Instant due = Instant.ofEpochMilli(task.getDueDate().getTime());
        return Arrays.stream(DeadlineStep.values())
                .map(step -> new DeadlineStepTable.Taken(task.getId(), due, step))
                .filter(step -> !taken.contains(step))
                .toList();
    }

    private Deadline deadline(Task task) {
        String process =
                repository.getProcessDefinition(task.getProcessDefinitionId()).getKey();
        return deadlines.of(process, task.getTaskDefinitionKey());
    }

    private List<DeadlineStepTable.Taken> due(List<DeadlineStepTable.Taken> missing, Deadline deadline) {
        Instant now = clock.instant();
        if (!deadline.isRoundTheClock() && !calendar.isWorkingTime(now)) {
            return List.of();
        }
        return missing.stream()
                .filter(step -> !now.isBefore(settings.at(step.step(), step.dueAt(), deadline.unit(), calendar)))
                .toList();
    }

    private void take(DeadlineStepTable.Taken step, Deadline deadline) {
        try {
            transaction.executeWithoutResult(status -> {
                steps.take(step);
                lateTask.apply(step, deadline.isRoundTheClock());
            });
        } catch (DuplicateKeyException | OptimisticLockingException e) {
            LOG.debug("Left to whoever was there first: {}", step, e);
        }
    }

    private void forgetFinished(Set<DeadlineStepTable.Taken> taken) {
        Set<String> known = taken.stream().map(DeadlineStepTable.Taken::taskId).collect(Collectors.toSet());
        if (!known.isEmpty()) {
            Set<String> finished = new HashSet<>(known);
            tasks.createTaskQuery().taskIdIn(known.toArray(String[]::new)).list().stream()
                    .map(Task::getId)
                    .forEach(finished::remove);
            finished.forEach(steps::forget);
        }
    }
}
