package io.crossover.engine.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.engine.ActingFor;
import io.crossover.engine.RefusedException;
import io.crossover.engine.form.FormSchema;
import io.crossover.engine.form.SubmittedValues;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractModificationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceAsyncCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;

/**
 * Stands inside the engine's transaction, before each command: the only place that sees what a person submits before it
 * is merged into the process.
 */
final class TaskRules extends CommandInterceptor {

    private final DeployedForms forms;
    private final FormMatches formMatches;
    private final NotPaused notPaused = new NotPaused();
    private final HeldByCompleter heldByCompleter = new HeldByCompleter();
    private final FourEyes fourEyes;
    private final Representation representation;
    private final List<CompletionPolicy> policies;
    private final TaskJournal journal;

    TaskRules(
            DeployedForms forms,
            FormMatches formMatches,
            FourEyes fourEyes,
            Representation representation,
            TaskJournal journal) {
        this.forms = forms;
        this.formMatches = formMatches;
        this.fourEyes = fourEyes;
        this.representation = representation;
        this.policies = List.of(notPaused, heldByCompleter, fourEyes, formMatches);
        this.journal = journal;
    }

    /** A refusal by a listener of ours reaches the person in its own words, not in the engine's. */
    @Override
    public <T> T execute(Command<T> command) {
        try {
            return examine(command);
        } catch (ProcessEngineException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof RefusedException refused) {
                    throw refused;
                }
            }
            throw e;
        }
    }

    private <T> T examine(Command<T> command) {
        if ((command instanceof DelegateTaskCmd || command instanceof ResolveTaskCmd) && isAPersonsOwn()) {
            throw new RefusedException(
                    Status.FORBIDDEN,
                    "Tasks are not delegated: name a deputy for the time you are away, or let management give it to"
                            + " somebody else.");
        }
        if (isAPersonsOwn()) {
            refuse(PreparersOnRecord.refusal(command));
        }
        if (movesByHand(command) && isAPersonsOwn()) {
            throw new RefusedException(
                    Status.FORBIDDEN, "No step is skipped or repeated by hand: each is finished through its form.");
        }
        if (command instanceof CompleteTaskCmd) {
            return complete(command, "variables");
        }
        if (command instanceof SubmitTaskFormCmd) {
            return complete(command, "properties");
        }
        if (command instanceof SubmitStartFormCmd) {
            String process = CommandFields.text(command, "processDefinitionId");
            return start(command, new GetDeployedProcessDefinitionCmd(process, false), "variables");
        }
        if (command instanceof StartProcessInstanceCmd && isAPersonsOwn()) {
            return start(command, builder(command));
        }
        if (command instanceof StartProcessInstanceAtActivitiesCmd && isAPersonsOwn()) {
            throw new RefusedException(Status.FORBIDDEN, "A process is started at its beginning, through its form.");
        }
        if ((command instanceof HandleTaskBpmnErrorCmd
                        || command instanceof HandleTaskEscalationCmd
                        || command instanceof SignalCmd)
                && isAPersonsOwn()) {
            throw new RefusedException(Status.FORBIDDEN, "A task is finished through its form.");
        }
        if (command instanceof ClaimTaskCmd) {
            return claim(command);
        }
        if (command instanceof AssignTaskCmd) {
            return assign(command);
        }
        return next.execute(command);
    }

    private static boolean movesByHand(Command<?> command) {
        return command instanceof ModifyProcessInstanceCmd
                || command instanceof ModifyProcessInstanceAsyncCmd
                || command instanceof AbstractModificationCmd<?>
                || command instanceof AbstractRestartProcessInstanceCmd<?>
                || command instanceof AbstractMigrationCmd;
    }

    private <T> T complete(Command<T> command, String variables) {
        TaskEntity task = task(command);
        Authentication by = person();
        Set<String> represented = by == null ? Set.of() : representation.onTask(task.getId(), by.getUserId());
        Completion completion =
                new Completion(task, json(CommandFields.variables(command, variables)), by, represented);
        for (CompletionPolicy policy : policies) {
            policy.examine(completion).map(Refusal::asException).ifPresent(refused -> {
                throw refused;
            });
        }
        return ActingFor.during(represented.stream().findFirst(), () -> {
            remember(completion);
            journal.record(completion);
            if (command instanceof SubmitTaskFormCmd) {
                emptyLists(completion);
            }
            return explaining(() -> next.execute(command), () -> forms.of(task));
        });
    }

    /** What stood in a list before its last row was removed must not stay. */
    private void emptyLists(Completion completion) {
        TaskEntity task = completion.task();
        formMatches.emptiedLists(completion).stream()
                .filter(task::hasVariable)
                .forEach(list ->
                        task.setVariable(list, SpinValues.jsonValue("[]").create()));
    }

    /** Kept before anything follows, so that the next task already knows it. */
    private static void remember(Completion completion) {
        Authentication by = completion.by();
        if (by != null) {
            UserTaskProperties.of(completion.task()).remember().ifPresent(variable -> completion
                    .task()
                    .getExecution()
                    .setVariable(variable, FourEyes.remembered(by.getUserId(), completion.represented())));
        }
    }

    private <T> T start(Command<T> command, ProcessInstantiationBuilderImpl builder) {
        return start(command, new GetDeployedProcessDefinitionCmd(builder, false), json((VariableMap)
                builder.getVariables()));
    }

    private <T> T start(Command<T> command, GetDeployedProcessDefinitionCmd find, String variables) {
        return start(command, find, json(CommandFields.variables(command, variables)));
    }

    private <T> T start(Command<T> command, GetDeployedProcessDefinitionCmd find, Map<String, JsonNode> submitted) {
        ProcessDefinitionEntity process = context().runWithoutAuthorization(find);
        context()
                .getProcessEngineConfiguration()
                .getCommandCheckers()
                .forEach(checker -> checker.checkCreateProcessInstance(process));
        formMatches.examine(process, submitted).map(Refusal::asException).ifPresent(refused -> {
            throw refused;
        });
        return explaining(() -> next.execute(command), () -> forms.of(process));
    }

    /** A person takes a task for themselves, or puts back one that they hold. */
    private <T> T claim(Command<T> command) {
        TaskEntity task = task(command);
        Authentication person = person();
        String userId = CommandFields.text(command, "userId");
        String holder = task.getAssignee();
        if (person != null && userId == null && holder != null && !holder.equals(person.getUserId())) {
            throw new RefusedException(Status.FORBIDDEN, "This task is held by " + holder + ".");
        }
        if (person != null && userId != null && !userId.equals(person.getUserId())) {
            throw new RefusedException(Status.FORBIDDEN, "A task can be claimed only for oneself.");
        }
        if (userId != null && holder != null && !holder.equals(userId)) {
            throw new RefusedException(Status.CONFLICT, "Somebody was faster: this task is held by " + holder + ".");
        }
        refuse(notPaused.refusal(task));
        if (person != null && userId == null && holder != null) {
            return handBack(command, task);
        }
        if (person != null && userId != null) {
            refuse(heldByCompleter.refusalToClaim(task, person));
        }
        refuse(fourEyes.refusal(task, userId));
        return next.execute(command);
    }

    private <T> T assign(Command<T> command) {
        TaskEntity task = task(command);
        Authentication person = person();
        String userId = CommandFields.text(command, "userId");
        refuse(fourEyes.refusal(task, userId));
        if (person != null && userId == null && person.getUserId().equals(task.getAssignee())) {
            // Tasklist's button to hand a task back; the permission to reassign any task is more than it needs
            return handBack(command, task);
        }
        return next.execute(command);
    }

    private <T> T handBack(Command<T> command, TaskEntity task) {
        boolean own = isAPersonsOwn();
        T result = context().runWithoutAuthorization(() -> next.execute(command));
        if (own) {
            journal.handedBack(task);
        }
        return result;
    }

    private static void refuse(Optional<Refusal> refusal) {
        if (refusal.isPresent()) {
            throw refusal.get().asException();
        }
    }

    static TaskEntity task(Command<?> command) {
        String id = CommandFields.text(command, "taskId");
        TaskEntity task = id == null ? null : context().getTaskManager().findTaskById(id);
        if (task == null) {
            // who comes too late by a moment is told the same as who comes at the very moment
            boolean wasThere =
                    id != null && context().getHistoricTaskInstanceManager().findHistoricTaskInstanceById(id) != null;
            throw new RefusedException(
                    wasThere ? Status.CONFLICT : Status.NOT_FOUND,
                    "This task is no longer open: somebody finished it, or it was withdrawn.");
        }
        return task;
    }

    /** A step of ours that refuses what the person gave answers on their form, with the field's label. */
    private static <T> T explaining(Supplier<T> action, Supplier<Optional<FormSchema>> form) {
        try {
            return action.get();
        } catch (RuntimeException e) {
            InvalidInputException invalid = invalidInput(e);
            if (invalid == null) {
                throw e;
            }
            String reason = String.valueOf(invalid.getMessage());
            String message = form.get()
                    .flatMap(schema -> schema.label(invalid.field()))
                    .filter(label -> !reason.contains(label))
                    .map(label -> label + ": " + reason)
                    .orElse(reason);
            throw new RefusedException(Status.BAD_REQUEST, message, invalid);
        }
    }

    private static @Nullable InvalidInputException invalidInput(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInputException invalid) {
                return invalid;
            }
        }
        return null;
    }

    static Map<String, JsonNode> json(VariableMap variables) {
        Map<String, JsonNode> values = new TreeMap<>();
        variables.keySet().forEach(name -> values.put(name, SubmittedValues.toJson(variables.getValueTyped(name))));
        return values;
    }

    private static ProcessInstantiationBuilderImpl builder(Command<?> command) {
        Object builder = CommandFields.value(command, "instantiationBuilder");
        if (builder == null) {
            throw new IllegalStateException("A start without its builder");
        }
        return (ProcessInstantiationBuilderImpl) builder;
    }

    /** Whether a person asked for this very command, and not a step of ours or the engine on the way of another. */
    static boolean isAPersonsOwn() {
        return person() != null
                && Context.getCoreExecutionContext() == null
                && context().isAuthorizationCheckEnabled();
    }

    static @Nullable Authentication person() {
        Authentication authentication = context().getAuthentication();
        return authentication == null || authentication.getUserId() == null ? null : authentication;
    }

    static CommandContext context() {
        return Context.getCommandContext();
    }
}
