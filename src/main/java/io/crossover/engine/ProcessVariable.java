package io.crossover.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.crossover.cooperation.InvalidInputException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;

/**
 * A named, typed process variable: the only way that delegates read and write the process.
 *
 * <p>What a form submits arrives in several shapes (a number as Integer, Long or Double; a list as Spin JSON, as a
 * Java list or as text); a variable reads them all. Exact decimals are kept as text and dates as ISO text, which is
 * what Camunda Forms show and submit without loss.
 *
 * @param <T> the Java type that a delegate works with
 */
public final class ProcessVariable<T> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final String name;
    private final Function<Object, T> read;
    private final Function<T, Object> write;

    private ProcessVariable(String name, Function<Object, T> read, Function<T, Object> write) {
        this.name = name;
        this.read = read;
        this.write = write;
    }

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, Object::toString, value -> value);
    }

    public static ProcessVariable<Boolean> bool(String name) {
        return new ProcessVariable<>(name, value -> Boolean.valueOf(value.toString()), value -> value);
    }

    public static ProcessVariable<Integer> integer(String name) {
        return new ProcessVariable<>(name, value -> new BigDecimal(value.toString()).intValueExact(), value -> value);
    }

    public static ProcessVariable<Long> id(String name) {
        return new ProcessVariable<>(name, value -> Long.valueOf(value.toString()), value -> value);
    }

    /** An exact decimal, kept as text: money, shares, measured values. */
    public static ProcessVariable<BigDecimal> decimal(String name) {
        return new ProcessVariable<>(name, value -> new BigDecimal(value.toString()), BigDecimal::toPlainString);
    }

    /** A calendar day, kept as ISO text ({@code 2026-11-21}). */
    public static ProcessVariable<LocalDate> date(String name) {
        return new ProcessVariable<>(
                name, value -> LocalDate.parse(value.toString().substring(0, 10)), LocalDate::toString);
    }

    /** A list of records or texts, kept as Spin JSON. */
    public static <E> ProcessVariable<List<E>> list(String name, Class<E> element) {
        var type = JSON.getTypeFactory().constructCollectionType(List.class, element);
        return new ProcessVariable<>(name, value -> convert(value, type), ProcessVariable::spinJson);
    }

    /** One record, kept as Spin JSON. */
    public static <R> ProcessVariable<R> json(String name, Class<R> type) {
        return new ProcessVariable<>(
                name, value -> convert(value, JSON.constructType(type)), ProcessVariable::spinJson);
    }

    public String name() {
        return name;
    }

    /** The value; a model that lets a delegate run without it is wrong, so its absence is an error. */
    public T get(VariableScope scope) {
        return find(scope)
                .orElseThrow(() -> new IllegalStateException("The process variable '" + name + "' is not set"));
    }

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name))
                .filter(value -> !(value instanceof String text) || !text.isBlank())
                .map(read);
    }

    public void set(VariableScope scope, @Nullable T value) {
        scope.setVariable(name, value == null ? null : write.apply(value));
    }

    /** Puts it among the variables that start a process. */
    public void put(VariableMap variables, @Nullable T value) {
        variables.put(name, value == null ? null : write.apply(value));
    }

    /** Sets it only when nothing is there yet: a prefill never overwrites what a person wrote. */
    public void setIfAbsent(VariableScope scope, @Nullable T value) {
        if (scope.getVariable(name) == null) {
            set(scope, value);
        }
    }

    public void setLocal(VariableScope scope, @Nullable T value) {
        scope.setVariableLocal(name, value == null ? null : write.apply(value));
    }

    public void remove(VariableScope scope) {
        scope.removeVariable(name);
    }

    /** What a record's constructor refuses is refused in its own words, not in Jackson's. */
    private static <V> V convert(Object value, JavaType type) {
        try {
            return JSON.convertValue(tree(value), type);
        } catch (IllegalArgumentException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidInputException refusal) {
                    throw refusal;
                }
            }
            throw e;
        }
    }

    private static Object tree(Object value) {
        try {
            if (value instanceof SpinJsonNode node) {
                return JSON.readTree(node.toString());
            }
            return value instanceof String text ? JSON.readTree(text) : value;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A process variable holds text that is not JSON", e);
        }
    }

    private static Object spinJson(Object value) {
        try {
            return SpinValues.jsonValue(JSON.writeValueAsString(value)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON: " + value.getClass(), e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
