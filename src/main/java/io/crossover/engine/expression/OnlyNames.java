package io.crossover.engine.expression;

import io.crossover.engine.expression.Offered.OfExecution;
import io.crossover.engine.expression.Offered.OfTask;
import java.beans.FeatureDescriptor;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * The one resolver of all expressions. It resolves the names of our steps, variables, {@code task} and
 * {@code execution}, and of those only what is {@link Offered}; there is no resolver behind it that would reach a class,
 * a class loader, a method by reflection, the Spring context or an element of an array.
 */
final class OnlyNames extends ELResolver {

    private final ModelBeans steps;

    OnlyNames(ModelBeans steps) {
        this.steps = steps;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base != null) {
            Object value = Offered.read(base, String.valueOf(property));
            context.setPropertyResolved(true);
            return value;
        }
        String name = String.valueOf(property);
        if (steps.has(name)) {
            // before the variables: none can pose as a step
            context.setPropertyResolved(true);
            return steps.get(name);
        }
        if (context.getContext(VariableScope.class) instanceof VariableScope scope) {
            return inScope(context, scope, name);
        }
        if (context.getContext(VariableContext.class) instanceof VariableContext variables
                && variables.containsVariable(name)) {
            context.setPropertyResolved(true);
            return variables.resolve(name).getValue();
        }
        return null;
    }

    private static @Nullable Object inScope(ELContext context, VariableScope scope, String name) {
        if (name.equals("task") && scope instanceof DelegateTask task) {
            context.setPropertyResolved(true);
            return new OfTask(task);
        }
        if (name.equals("execution") && scope instanceof DelegateTask task && task.getExecution() != null) {
            context.setPropertyResolved(true);
            return new OfExecution(task.getExecution());
        }
        if (name.equals("execution") && scope instanceof DelegateExecution execution) {
            context.setPropertyResolved(true);
            return new OfExecution(execution);
        }
        if (scope.hasVariable(name)) {
            context.setPropertyResolved(true);
            return scope.getVariable(name);
        }
        return null;
    }

    @Override
    public @Nullable Object invoke(
            ELContext context, Object base, Object method, Class<?> @Nullable [] types, Object @Nullable [] arguments) {
        Object value =
                Offered.call(base, String.valueOf(method), arguments == null ? List.of() : Arrays.asList(arguments));
        context.setPropertyResolved(true);
        return value;
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
        throw new RefusedExpressionException(property + " =");
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }
}
