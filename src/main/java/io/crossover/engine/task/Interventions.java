package io.crossover.engine.task;

import io.crossover.cooperation.CooperationKey;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetProcessInstanceStateCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetTaskPropertyCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractVariableCmd;
import org.camunda.bpm.engine.impl.cmd.ActivateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** What somebody with the right to does to a task or a process beside its forms stands in the journal (G5). */
final class Interventions {

    private final TaskJournal journal;

    Interventions(TaskJournal journal) {
        this.journal = journal;
    }

    /** The entry, to be written once the command is done; what it is about is looked up before it may be gone. */
    Optional<Runnable> noteOf(Command<?> command) {
        if (command instanceof SaveTaskCmd) {
            return task((TaskEntity) CommandFields.value(command, "task"), "Changed the task");
        }
        if (command instanceof AssignTaskCmd) {
            String userId = CommandFields.text(command, "userId");
            return task(command, "taskId", userId == null ? "Took back from its holder" : "Gave to " + userId);
        }
        if (command instanceof AbstractSetTaskPropertyCmd<?> || command instanceof DeleteIdentityLinkCmd) {
            return task(command, "taskId", "Changed the task");
        }
        if (command instanceof AbstractVariableCmd || command instanceof AbstractPatchVariablesCmd) {
            String id = CommandFields.text(command, "entityId");
            return instance(id, "Changed a value of the process")
                    .or(() -> task(command, "entityId", "Changed a value of the task"));
        }
        if (command instanceof DeleteProcessInstanceCmd) {
            return instance(CommandFields.text(command, "processInstanceId"), "Deleted the process");
        }
        if (command instanceof AbstractSetProcessInstanceStateCmd) {
            String what =
                    command instanceof ActivateProcessInstanceCmd ? "Resumed the process" : "Suspended the process";
            return instance(CommandFields.text(command, "processInstanceId"), what);
        }
        if (command instanceof SetJobRetriesCmd) {
            return job(command, "Lets a step that failed be tried again in");
        }
        if (command instanceof SetJobDuedateCmd) {
            return job(command, "Moved the time of a step of");
        }
        return Optional.empty();
    }

    private Optional<Runnable> task(Command<?> command, String field, String what) {
        String id = CommandFields.text(command, field);
        return id == null
                ? Optional.empty()
                : task(TaskRules.context().getTaskManager().findTaskById(id), what);
    }

    private Optional<Runnable> task(@Nullable TaskEntity task, String what) {
        return task == null || task.getExecution() == null
                ? Optional.empty()
                : instance(task.getProcessInstanceId(), what + ": " + task.getName());
    }

    private Optional<Runnable> job(Command<?> command, String what) {
        String id = CommandFields.text(command, "jobId");
        JobEntity job = id == null ? null : TaskRules.context().getJobManager().findJobById(id);
        return job == null ? Optional.empty() : instance(job.getProcessInstanceId(), what);
    }

    private Optional<Runnable> instance(@Nullable String id, String what) {
        ExecutionEntity execution =
                id == null ? null : TaskRules.context().getExecutionManager().findExecutionById(id);
        if (execution == null) {
            return Optional.empty();
        }
        String process = execution.getProcessDefinition().getName();
        String sentence = what.contains(":") ? what : what + ": " + process;
        return CooperationKey.find(execution.getProcessBusinessKey())
                .map(key -> () -> journal.intervened(key, sentence));
    }
}
