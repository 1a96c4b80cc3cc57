package io.crossover.engine.deadline;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Happening;
import io.crossover.engine.WaitingTask;
import io.crossover.people.WorkingCalendar;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gives every new task its due date and its priority (G1), unless its model did; an urgent one is made known at once. */
@Component
class SetDeadlineListener implements TaskListener {

    private final TaskDeadlines deadlines;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SetDeadlineListener(
            @Lazy TaskDeadlines deadlines, WorkingCalendar calendar, Clock clock, ApplicationEventPublisher events) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
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
        if (deadline.isRoundTheClock()) {
            events.publishEvent(new Happening.UrgentTask(
                    CooperationKey.find(task.getExecution().getProcessBusinessKey())
                            .orElse(null),
                    WaitingTask.of(task)));
        }
    }
}
