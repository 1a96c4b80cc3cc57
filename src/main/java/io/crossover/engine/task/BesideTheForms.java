package io.crossover.engine.task;

import io.crossover.engine.RefusedException;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * What a person asks of the engine beside filling in forms: comments, values that no form carries, and what managers
 * and administrators do to tasks and processes. The engine checks the right to most of it, and to comments and
 * attachments not at all.
 */
final class BesideTheForms extends CommandInterceptor {

    private static final List<Class<?>> READS_ATTACHMENTS = List.of(
            GetTaskAttachmentCmd.class,
            GetTaskAttachmentContentCmd.class,
            GetTaskAttachmentsCmd.class,
            GetProcessInstanceAttachmentsCmd.class);

    private final ValuesBesideForms values;
    private final Comments comments;
    private final Interventions interventions;

    BesideTheForms(FormMatches formMatches, TaskJournal journal) {
        this.values = new ValuesBesideForms(formMatches);
        this.comments = new Comments(journal);
        this.interventions = new Interventions(journal);
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!TaskRules.isAPersonsOwn()) {
            return next.execute(command);
        }
        if (command instanceof AddCommentCmd) {
            return comments.add(command, () -> next.execute(command));
        }
        if (command instanceof GetTaskCommentsCmd || command instanceof GetTaskCommentCmd) {
            comments.requireReader(command);
            return next.execute(command);
        }
        if (command instanceof HistoricTaskInstanceQueryImpl query && comments.isOwnOpenTask(query)) {
            return TaskRules.context().runWithoutAuthorization(() -> next.execute(command));
        }
        if (command instanceof CreateAttachmentCmd) {
            throw new RefusedException(Status.FORBIDDEN, "A file is added in the form of a task that asks for it.");
        }
        if (command instanceof GetProcessInstanceCommentsCmd || READS_ATTACHMENTS.contains(command.getClass())) {
            throw new RefusedException(Status.FORBIDDEN, "Comments are read with the task that they are about.");
        }
        values.examine(command).map(Refusal::asException).ifPresent(refused -> {
            throw refused;
        });
        Optional<Runnable> note = interventions.noteOf(command);
        T result = next.execute(command);
        note.ifPresent(Runnable::run);
        return result;
    }
}
