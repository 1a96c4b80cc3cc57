package io.crossover.engine.expression;

import java.lang.reflect.Method;
import java.util.Set;
import org.camunda.bpm.engine.impl.el.CommandContextFunctions;
import org.camunda.bpm.engine.impl.el.DateTimeFunctions;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** The engine's expressions, with our resolver in the place of all of its own, and three functions for filters. */
final class GuardedExpressions extends JuelExpressionManager {

    private static final Set<String> FUNCTIONS = Set.of(
            CommandContextFunctions.CURRENT_USER, CommandContextFunctions.CURRENT_USER_GROUPS, DateTimeFunctions.NOW);

    private final ModelBeans steps;

    GuardedExpressions(ModelBeans steps) {
        this.steps = steps;
    }

    /** The engine and its plug-ins offer more than these; the others are not taken. */
    @Override
    public void addFunction(String name, Method function) {
        if (FUNCTIONS.contains(name)) {
            super.addFunction(name, function);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        return new OnlyNames(steps);
    }
}
