package io.crossover.engine.deadline;

import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves deadlines that stood still (G9): the due dates of open tasks and the timers of drawn limits. */
@Component
public class Postponement {

    private final TaskService tasks;
    private final ManagementService management;

    Postponement(TaskService tasks, ManagementService management) {
        this.tasks = tasks;
        this.management = management;
    }

    /** Moves every due date of these process instances' tasks later by the same length of time. */
    @Transactional
    public void postponeTasks(Collection<String> processInstanceIds, Duration by) {
        processInstanceIds.forEach(instance ->
                tasks.createTaskQuery().processInstanceId(instance).list().forEach(task -> postpone(task, by)));
    }

    /** Moves every timer of these process instances later by the same length of time. */
    @Transactional
    public void postponeTimers(Collection<String> processInstanceIds, Duration by) {
        processInstanceIds.forEach(instance -> management
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .list()
                .forEach(timer -> postpone(timer, by)));
    }

    private void postpone(Task task, Duration by) {
        if (task.getDueDate() != null) {
            tasks.setDueDate(task.getId(), later(task.getDueDate(), by));
        }
    }

    private void postpone(Job timer, Duration by) {
        management.setJobDuedate(timer.getId(), later(timer.getDuedate(), by));
    }

    private static Date later(Date date, Duration by) {
        return new Date(date.getTime() + by.toMillis());
    }
}
