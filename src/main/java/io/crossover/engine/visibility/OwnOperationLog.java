package io.crossover.engine.visibility;

import io.crossover.engine.task.CommandFields;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserOperationLogQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserOperationLogManager;

/** Tasklist's history of a task is for our people who see the task; it names colleagues, so a partner's is empty. */
final class OwnOperationLog extends UserOperationLogManager {

    @Override
    public List<UserOperationLogEntry> findOperationLogEntriesByQueryCriteria(
            UserOperationLogQueryImpl query, Page page) {
        return isOfOwnTask(query)
                ? context().runWithoutAuthorization(() -> super.findOperationLogEntriesByQueryCriteria(query, page))
                : super.findOperationLogEntriesByQueryCriteria(query, page);
    }

    @Override
    public long findOperationLogEntryCountByQueryCriteria(UserOperationLogQueryImpl query) {
        return isOfOwnTask(query)
                ? context().runWithoutAuthorization(() -> super.findOperationLogEntryCountByQueryCriteria(query))
                : super.findOperationLogEntryCountByQueryCriteria(query);
    }

    private static boolean isOfOwnTask(UserOperationLogQueryImpl query) {
        return Optional.ofNullable((String) CommandFields.value(query, "taskId"))
                .flatMap(id -> Viewer.of(context()).filter(Viewer::isOneOfUs).flatMap(viewer -> Optional.ofNullable(
                                context().getTaskManager().findTaskById(id))
                        .filter(viewer::sees)))
                .isPresent();
    }

    private static CommandContext context() {
        return Context.getCommandContext();
    }
}
