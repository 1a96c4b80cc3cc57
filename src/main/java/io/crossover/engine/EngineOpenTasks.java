package io.crossover.engine;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.OpenTasks;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class EngineOpenTasks implements OpenTasks {

    private final TaskService tasks;
    private final TrustedCode trusted;

    EngineOpenTasks(@Lazy TaskService tasks, TrustedCode trusted) {
        this.tasks = tasks;
        this.trusted = trusted;
    }

    @Override
    public List<OpenTask> of(CooperationKey key) {
        return trusted.run(() ->
                tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(key.value())
                        .orderByTaskCreateTime()
                        .asc()
                        .list()
                        .stream()
                        .map(this::openTask)
                        .toList());
    }

    private OpenTask openTask(Task task) {
        List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new OpenTask(
                task.getId(),
                task.getName(),
                groups,
                task.getAssignee(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }
}
