package io.crossover.engine.door;

import org.camunda.bpm.engine.impl.variable.ValueTypeResolverImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * The types of variables that a caller may name. The REST interfaces ask here for every value that comes from outside,
 * whatever call brings it; an object could name any class on the class path to be made of it.
 */
final class OutsideValueTypes extends ValueTypeResolverImpl {

    @Override
    public @Nullable ValueType typeForName(String name) {
        return VariableTypes.isTaken(name) ? super.typeForName(name) : null;
    }
}
