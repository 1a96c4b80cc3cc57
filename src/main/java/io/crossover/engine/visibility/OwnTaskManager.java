package io.crossover.engine.visibility;

import java.util.List;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/** Every question about tasks passes here, a stored filter's too. */
final class OwnTaskManager extends TaskManager {

    @Override
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        narrow(query);
        return super.findTasksByQueryCriteria(query);
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        narrow(query);
        return super.findTaskCountByQueryCriteria(query);
    }

    private static void narrow(TaskQueryImpl query) {
        Viewer.of(Context.getCommandContext()).ifPresent(viewer -> viewer.narrow(query));
    }
}
