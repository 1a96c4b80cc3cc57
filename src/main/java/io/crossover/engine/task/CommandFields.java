package io.crossover.engine.task;

import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/** Reads what the engine's commands keep to themselves. */
public final class CommandFields {

    private CommandFields() {}

    static @Nullable String text(Command<?> command, String field) {
        return (String) value(command, field);
    }

    @SuppressWarnings("unchecked")
    static VariableMap variables(Command<?> command, String field) {
        Object value = value(command, field);
        return value == null ? Variables.createVariables() : Variables.fromMap((Map<String, Object>) value);
    }

    public static @Nullable Object value(Command<?> command, String name) {
        var field = ReflectionUtils.findField(command.getClass(), name);
        if (field == null) {
            throw new IllegalStateException(command.getClass() + " has no field " + name);
        }
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, command);
    }
}
