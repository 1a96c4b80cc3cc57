package io.crossover.engine.expression;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** The few things that an expression may read of what it has named; whatever is not listed here is refused. */
public final class Offered {

    private static final Map<String, Function<DelegateExecution, @Nullable Object>> OF_AN_EXECUTION =
            Map.of("processBusinessKey", DelegateExecution::getProcessBusinessKey);

    private static final Map<String, Function<DelegateTask, @Nullable Object>> OF_A_TASK = Map.of(
            "id", DelegateTask::getId,
            "name", DelegateTask::getName,
            "assignee", DelegateTask::getAssignee,
            "owner", DelegateTask::getOwner,
            "priority", DelegateTask::getPriority,
            "dueDate", DelegateTask::getDueDate,
            "createTime", DelegateTask::getCreateTime,
            "taskDefinitionKey", DelegateTask::getTaskDefinitionKey);

    private static final Map<String, BiFunction<Collection<?>, List<Object>, Object>> OF_A_LIST = Map.of(
            "size", (list, none) -> list.size(),
            "isEmpty", (list, none) -> list.isEmpty(),
            "contains", (list, one) -> list.contains(one.get(0)));

    private static final Map<String, BiFunction<String, List<Object>, Object>> OF_A_TEXT = Map.of(
            "isEmpty", (text, none) -> text.isEmpty(),
            "contains", (text, one) -> text.contains(String.valueOf(one.get(0))));

    private static final Map<String, BiFunction<SpinJsonNode, List<Object>, @Nullable Object>> OF_JSON = Map.of(
            "elements", (json, none) -> json.elements(),
            "prop", (json, one) -> json.prop(String.valueOf(one.get(0))),
            "hasProp", (json, one) -> json.hasProp(String.valueOf(one.get(0))),
            "value", (json, none) -> json.value(),
            "stringValue", (json, none) -> json.stringValue(),
            "numberValue", (json, none) -> json.numberValue(),
            "boolValue", (json, none) -> json.boolValue());

    private Offered() {}

    /** {@code execution} in an expression: only what stands in {@link #ofAnExecution}. */
    record OfExecution(DelegateExecution execution) {}

    /** {@code task} in an expression: only what stands in {@link #ofATask}. */
    record OfTask(DelegateTask task) {}

    /** Whether a model may read this of {@code execution}. */
    public static boolean ofAnExecution(String property) {
        return OF_AN_EXECUTION.containsKey(property);
    }

    /** Whether a model may read this of {@code task}. */
    public static boolean ofATask(String property) {
        return OF_A_TASK.containsKey(property);
    }

    /** Whether a model may call this on a variable: the reading of texts, lists and JSON. */
    public static boolean ofAVariable(String method) {
        return OF_A_LIST.containsKey(method) || OF_A_TEXT.containsKey(method) || OF_JSON.containsKey(method);
    }

    /** What a property comes to. */
    static @Nullable Object read(Object of, String property) {
        var ofAnExecution = OF_AN_EXECUTION.get(property);
        if (of instanceof OfExecution named && ofAnExecution != null) {
            return ofAnExecution.apply(named.execution());
        }
        var ofATask = OF_A_TASK.get(property);
        if (of instanceof OfTask named && ofATask != null) {
            return ofATask.apply(named.task());
        }
        throw new RefusedExpressionException(property);
    }

    /** What a method comes to. */
    static @Nullable Object call(Object of, String method, List<Object> arguments) {
        int expected = method.equals("contains") || method.equals("prop") || method.equals("hasProp") ? 1 : 0;
        if (arguments.size() == expected) {
            var ofJson = OF_JSON.get(method);
            if (of instanceof SpinJsonNode json && ofJson != null) {
                return ofJson.apply(json, arguments);
            }
            var ofAList = OF_A_LIST.get(method);
            if (of instanceof Collection<?> list && ofAList != null) {
                return ofAList.apply(list, arguments);
            }
            var ofAText = OF_A_TEXT.get(method);
            if (of instanceof String text && ofAText != null) {
                return ofAText.apply(text, arguments);
            }
        }
        throw new RefusedExpressionException(method + "()");
    }

    /** Whether a value is data: nothing of it leads to code. */
    static boolean isData(@Nullable Object value) {
        return value == null
                || value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum
                || value instanceof Date
                || value instanceof java.time.temporal.Temporal
                || value instanceof java.time.temporal.TemporalAmount
                || value instanceof SpinJsonNode
                || value instanceof Collection<?> list && list.stream().allMatch(Offered::isData)
                || value instanceof Map<?, ?> map && map.values().stream().allMatch(Offered::isData);
    }
}
