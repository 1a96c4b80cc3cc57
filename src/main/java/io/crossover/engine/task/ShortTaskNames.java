package io.crossover.engine.task;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * A task's name carries its subject, and a subject may be long: what the engine's column cannot hold is cut, because the
 * step before would fail otherwise.
 */
final class ShortTaskNames extends AbstractBpmnParseListener {

    static final int LONGEST = 255;

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        if (task.getNameExpression() != null) {
            task.setNameExpression(new Shortened(task.getNameExpression()));
        }
    }

    private record Shortened(Expression name) implements Expression {

        @Override
        public @Nullable Object getValue(VariableScope variables) {
            return shortened(name.getValue(variables));
        }

        @Override
        public void setValue(Object value, VariableScope variables) {
            name.setValue(value, variables);
        }

        @Override
        public String getExpressionText() {
            return name.getExpressionText();
        }

        @Override
        public boolean isLiteralText() {
            return name.isLiteralText();
        }

        private static @Nullable Object shortened(@Nullable Object value) {
            return value instanceof String text && text.length() > LONGEST
                    ? text.substring(0, LONGEST - 1) + "…"
                    : value;
        }
    }
}
