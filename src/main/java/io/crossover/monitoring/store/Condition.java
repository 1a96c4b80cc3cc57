package io.crossover.monitoring.store;

import java.util.List;

/**
 * What must hold for a statement to do anything.
 *
 * @param sql over the row of the table {@code campaign}
 * @param parameters of the question marks in it
 */
record Condition(String sql, List<?> parameters) {

    static final Condition NONE = new Condition("TRUE", List.of());
}
