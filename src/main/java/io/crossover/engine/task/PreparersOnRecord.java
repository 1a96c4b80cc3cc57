package io.crossover.engine.task;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRemoveVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** The variables that keep who prepared something (G6) are written by finishing a task, and by nobody's hand. */
final class PreparersOnRecord {

    private PreparersOnRecord() {}

    static Optional<Refusal> refusal(Command<?> command) {
        Set<String> written = new HashSet<>();
        if (command instanceof AbstractSetVariableCmd) {
            written.addAll(CommandFields.variables(command, "variables").keySet());
        } else if (command instanceof AbstractRemoveVariableCmd) {
            add(written, CommandFields.value(command, "variableNames"));
        } else if (command instanceof AbstractPatchVariablesCmd) {
            written.addAll(CommandFields.variables(command, "variables").keySet());
            add(written, CommandFields.value(command, "deletions"));
        } else {
            return Optional.empty();
        }
        String entity = CommandFields.text(command, "entityId");
        ProcessDefinitionEntity process = entity == null ? null : processOf(entity);
        return process != null && onRecord(process).anyMatch(written::contains)
                ? Optional.of(
                        Refusal.notAllowed("Who prepared what others decide is on record and is not changed by hand."))
                : Optional.empty();
    }

    private static @Nullable ProcessDefinitionEntity processOf(String entity) {
        CommandContext context = Context.getCommandContext();
        TaskEntity task = context.getTaskManager().findTaskById(entity);
        ExecutionEntity execution = task != null
                ? task.getExecution()
                : context.getExecutionManager().findExecutionById(entity);
        return execution == null ? null : execution.getProcessDefinition();
    }

    private static Stream<String> onRecord(ProcessDefinitionEntity process) {
        return process.getTaskDefinitions().keySet().stream()
                .map(activity -> UserTaskProperties.of(process, activity))
                .flatMap(properties -> Stream.concat(properties.notBy().stream(), properties.remember().stream()));
    }

    private static void add(Set<String> names, @Nullable Object more) {
        if (more instanceof Collection<?> all) {
            all.forEach(name -> names.add(String.valueOf(name)));
        }
    }
}
