package io.crossover.engine.expression;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * FEEL that sees data only. Of any other Java object it would read fields and call methods by reflection,
 * {@code getClass()} among them.
 */
final class FeelOverData implements FeelEngineFactory {

    @Override
    public FeelEngine createInstance() {
        return new Guarded(new ScalaFeelEngineFactory(List.of()).createInstance());
    }

    private record Guarded(FeelEngine feel) implements FeelEngine {

        @Override
        public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
            return feel.evaluateSimpleExpression(expression, new Data(variables));
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String expression, String input, VariableContext variables) {
            return feel.evaluateSimpleUnaryTests(expression, input, new Data(variables));
        }
    }

    private record Data(VariableContext variables) implements VariableContext {

        @Override
        public TypedValue resolve(String name) {
            TypedValue value = variables.resolve(name);
            if (value != null && !Offered.isData(value.getValue())) {
                throw new RefusedExpressionException(name);
            }
            return value;
        }

        @Override
        public boolean containsVariable(String name) {
            return variables.containsVariable(name);
        }

        @Override
        public Set<String> keySet() {
            return variables.keySet();
        }
    }
}
