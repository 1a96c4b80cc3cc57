package io.crossover.engine.task;

import io.crossover.engine.RefusedException;
import io.crossover.people.PeopleGroup;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Who writes on a task, and who reads it: its holder, those for whom it waits, and management. Stands in the journal,
 * too (G5).
 */
final class Comments {

    private static final int LONGEST = 4000;

    private final TaskJournal journal;

    Comments(TaskJournal journal) {
        this.journal = journal;
    }

    <T> T add(Command<T> command, Supplier<T> write) {
        TaskEntity task = TaskRules.task(command);
        require(task);
        String instance = CommandFields.text(command, "processInstanceId");
        String message = CommandFields.text(command, "message");
        if (instance != null && !instance.equals(task.getProcessInstanceId())) {
            throw new RefusedException(Status.BAD_REQUEST, "This task belongs to another process than the comment.");
        }
        if (message == null || message.isBlank() || message.length() > LONGEST) {
            throw new RefusedException(Status.BAD_REQUEST, "A comment has between one and " + LONGEST + " characters.");
        }
        T written = write.get();
        journal.commented(task, message.strip());
        return written;
    }

    /** Of an open task; the engine's history answers for one that is over. */
    void requireReader(Command<?> command) {
        String id = CommandFields.text(command, "taskId");
        TaskEntity task =
                id == null ? null : TaskRules.context().getTaskManager().findTaskById(id);
        if (task != null) {
            TaskRules.context()
                    .getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(checker -> checker.checkReadTask(task));
        } else if (TaskRules.context()
                        .getProcessEngineConfiguration()
                        .getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .taskId(id)
                        .count()
                == 0) {
            throw new RefusedException(Status.NOT_FOUND, "There is no such task.");
        }
    }

    /**
     * Before a comment is written or read, the engine's REST interface looks for the task in the history, which a
     * partner may not read. That a task stands before its holder is no secret; anything more than its id is asked as
     * before.
     */
    boolean isOwnOpenTask(HistoricTaskInstanceQueryImpl query) {
        if (query.getTaskId() == null
                || !query.getVariables().isEmpty()
                || !query.getQueries().stream().allMatch(query::equals)) {
            return false;
        }
        TaskEntity task = TaskRules.context().getTaskManager().findTaskById(query.getTaskId());
        return task != null && isTheirs(task);
    }

    private static void require(TaskEntity task) {
        if (!isTheirs(task)) {
            throw new RefusedException(
                    Status.FORBIDDEN, "You comment on tasks that you hold or that wait for you or your group.");
        }
    }

    private static boolean isTheirs(TaskEntity task) {
        Authentication person = TaskRules.person();
        if (person == null) {
            return false;
        }
        List<String> groups = Optional.ofNullable(person.getGroupIds()).orElse(List.of());
        return person.getUserId().equals(task.getAssignee())
                || groups.contains(PeopleGroup.MANAGEMENT.id())
                || groups.contains(PeopleGroup.ADMINISTRATOR.id())
                || HeldByCompleter.waitsFor(task, person);
    }
}
