package io.crossover.engine.deadline;

import io.crossover.people.WorkingCalendar;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gives every new task its due date and its priority (G1), unless its model did. */
@Component
class SetDeadlineListener implements TaskListener {

    private final TaskDeadlines deadlines;
    private final WorkingCalendar calendar;
    private final Clock clock;

    SetDeadlineListener(@Lazy TaskDeadlines deadlines, WorkingCalendar calendar, Clock clock) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        ProcessDefinitionEntity process = ((TaskEntity) task).getProcessDefinition();
        Deadline deadline = deadlines.of(process.getKey(), task.getTaskDefinitionKey());
        if (task.getDueDate() == null) {
            task.setDueDate(Date.from(deadline.dueAfter(clock.instant(), calendar)));
        }
        if (task.getPriority() == Task.PRIORITY_NORMAL) {
            task.setPriority(deadline.priority());
        }
    }
}
