package io.crossover.engine.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.ConditionEvaluationBuilderImpl;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.impl.SignalEventReceivedBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.PatchExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SetExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.batch.CorrelateAllMessageBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * A process gets its values through its forms. Whoever has the right to repair one changes a value that is there,
 * within the limits of the forms that are open; a new one does not get in, whatever way it comes.
 */
final class ValuesBesideForms {

    private final FormMatches formMatches;

    ValuesBesideForms(FormMatches formMatches) {
        this.formMatches = formMatches;
    }

    Optional<Refusal> examine(Command<?> command) {
        if (command instanceof SetTaskVariablesCmd || command instanceof PatchTaskVariablesCmd) {
            return onTask(command);
        }
        if (command instanceof SetExecutionVariablesCmd || command instanceof PatchExecutionVariablesCmd) {
            return onExecution(command);
        }
        List<String> violations = broughtAlong(command).stream()
                .map(name -> "'" + name + "' is not taken this way: a value comes in through a form")
                .toList();
        return refusal(violations);
    }

    private Optional<Refusal> onTask(Command<?> command) {
        String id = CommandFields.text(command, "entityId");
        TaskEntity task =
                id == null ? null : TaskRules.context().getTaskManager().findTaskById(id);
        if (task == null) {
            return Optional.empty();
        }
        TaskRules.context()
                .getProcessEngineConfiguration()
                .getCommandCheckers()
                .forEach(checker -> checker.checkUpdateTaskVariable(task));
        return formMatches.examineSome(task, TaskRules.json(CommandFields.variables(command, "variables")));
    }

    private Optional<Refusal> onExecution(Command<?> command) {
        String id = CommandFields.text(command, "entityId");
        ExecutionEntity execution =
                id == null ? null : TaskRules.context().getExecutionManager().findExecutionById(id);
        if (execution == null) {
            return Optional.empty();
        }
        TaskRules.context()
                .getProcessEngineConfiguration()
                .getCommandCheckers()
                .forEach(checker -> checker.checkUpdateProcessInstanceVariables(execution));
        VariableMap variables = CommandFields.variables(command, "variables");
        List<String> violations = new ArrayList<>();
        for (String name : new TreeSet<>(variables.keySet())) {
            if (!execution.hasVariable(name)) {
                violations.add("'" + name + "' is not a variable of this process");
            } else if (!sameType(execution.getVariableTyped(name, false), variables.getValueTyped(name))) {
                violations.add("'" + name + "' must keep its type");
            }
        }
        return refusal(violations).or(() -> onOpenForms(execution, TaskRules.json(variables)));
    }

    private Optional<Refusal> onOpenForms(ExecutionEntity execution, Map<String, JsonNode> given) {
        return TaskRules.context()
                .getTaskManager()
                .findTasksByProcessInstanceId(execution.getProcessInstanceId())
                .stream()
                .flatMap(task -> {
                    Map<String, JsonNode> asked = new TreeMap<>(given);
                    asked.keySet().retainAll(formMatches.fieldsOf(task));
                    return formMatches.examineSome(task, asked).stream();
                })
                .findFirst();
    }

    private static boolean sameType(@Nullable TypedValue before, @Nullable TypedValue now) {
        return before == null
                || before.getValue() == null && before.getType() == null
                || now == null
                || before.getType() == null
                || before.getType().getName().equals("null")
                || now.getType() != null
                        && before.getType().getName().equals(now.getType().getName());
    }

    /** The names of what comes with a message, a signal, a condition or for many processes at once. */
    private static Set<String> broughtAlong(Command<?> command) {
        Set<String> names = new TreeSet<>();
        if (command instanceof AbstractCorrelateMessageCmd correlation
                && CommandFields.value(command, "builder") instanceof MessageCorrelationBuilderImpl builder) {
            add(names, builder.getPayloadProcessInstanceVariables());
            add(names, builder.getPayloadProcessInstanceVariablesLocal());
            add(names, builder.getPayloadProcessInstanceVariablesToTriggeredScope());
        } else if (command instanceof MessageEventReceivedCmd) {
            add(names, CommandFields.variables(command, "processVariables"));
            add(names, CommandFields.variables(command, "processVariablesLocal"));
            add(names, CommandFields.variables(command, "processVariablesToTriggeredScope"));
        } else if (command instanceof SignalEventReceivedCmd
                && CommandFields.value(command, "builder") instanceof SignalEventReceivedBuilderImpl builder) {
            add(names, builder.getVariables());
        } else if (command instanceof EvaluateStartConditionCmd
                && CommandFields.value(command, "builder") instanceof ConditionEvaluationBuilderImpl builder) {
            add(names, builder.getVariables());
        } else if (command instanceof CorrelateAllMessageBatchCmd
                || command instanceof SetVariablesToProcessInstancesBatchCmd) {
            add(names, CommandFields.variables(command, "variables"));
        }
        return names;
    }

    private static void add(Set<String> names, @Nullable Map<String, ?> variables) {
        names.addAll(Optional.ofNullable(variables).map(Map::keySet).orElse(Set.of()));
    }

    private static Optional<Refusal> refusal(Collection<String> violations) {
        return violations.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.badInput(String.join("; ", violations) + "."));
    }
}
