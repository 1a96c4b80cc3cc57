package io.crossover.engine;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.OpenTasks;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
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

    @Override
    public Optional<OpenTask> find(String id) {
        return trusted.run(
                () -> Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult())
                        .map(this::openTask));
    }

    private OpenTask openTask(Task task) {
        return WaitingTask.of(task, tasks.getIdentityLinksForTask(task.getId()));
    }
}
