package io.crossover.engine.visibility;

import io.crossover.engine.RefusedException;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** One task: its form, its values, its comments, whatever is asked of it or done to it. */
final class OwnTasksChecker extends AuthorizationCommandChecker {

    @Override
    public void checkReadTask(TaskEntity task) {
        super.checkReadTask(task);
        requireOwn(task);
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        super.checkReadTaskVariable(task);
        requireOwn(task);
    }

    @Override
    public void checkUpdateTaskVariable(TaskEntity task) {
        super.checkUpdateTaskVariable(task);
        requireOwn(task);
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        super.checkTaskWork(task);
        requireOwn(task);
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        super.checkTaskAssign(task);
        requireOwn(task);
    }

    private static void requireOwn(TaskEntity task) {
        Viewer.of(Context.getCommandContext())
                .filter(viewer -> !viewer.sees(task))
                .ifPresent(viewer -> {
                    throw new RefusedException(
                            Status.FORBIDDEN, "This task does not wait for you or a group of yours.");
                });
    }
}
