package io.crossover.engine.door;

import java.util.Locale;
import java.util.Set;

/** The types of the variables that a caller may send. */
final class VariableTypes {

    static final String REFUSAL =
            "Only variables of the types String, Boolean, Integer, Long, Double, Date, Json and" + " File are taken.";

    /** In lower case; one of no type holds nothing. */
    private static final Set<String> TAKEN =
            Set.of("string", "boolean", "integer", "long", "double", "date", "json", "file", "null");

    private VariableTypes() {}

    static boolean isTaken(String type) {
        return TAKEN.contains(type.toLowerCase(Locale.ROOT));
    }
}
