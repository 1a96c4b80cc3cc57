package io.crossover.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** The engine's FEEL, over JSON. */
final class Feel {

    /** What an expression may refer to. */
    interface Names {

        @Nullable
        JsonNode get(String name);
    }

    private static final ObjectMapper MAPPER = SubmittedValues.MAPPER;
    private static final FeelEngine ENGINE = new ScalaFeelEngineFactory(List.of()).createInstance();

    private Feel() {}

    /** The value; null in JSON when it comes to nothing, as in the browser. */
    static JsonNode evaluate(String expression, Names names) {
        Object value = ENGINE.evaluateSimpleExpression(expression, new Context(names));
        return value == null ? JsonNodeFactory.instance.nullNode() : MAPPER.valueToTree(value);
    }

    static boolean isTrue(String expression, Names names) {
        JsonNode value = evaluate(expression, names);
        return value.isBoolean() && value.booleanValue();
    }

    /** Why an expression cannot be evaluated here, or null when it can. */
    static @Nullable String problem(String expression) {
        try {
            evaluate(expression, name -> null);
            return null;
        } catch (FeelException e) {
            return e.getMessage();
        }
    }

    private record Context(Names names) implements VariableContext {

        @Override
        public TypedValue resolve(String name) {
            JsonNode value = names.get(name);
            return Variables.untypedValue(value == null ? null : MAPPER.convertValue(value, Object.class));
        }

        @Override
        public boolean containsVariable(String name) {
            return names.get(name) != null;
        }

        @Override
        public Set<String> keySet() {
            return Collections.emptySet();
        }
    }
}
