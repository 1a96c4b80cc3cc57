package io.crossover.monitoring;

/** How many steps customers may have to take (D6, M14), which a process owner edits in {@code customer-path-limit.dmn}. */
@FunctionalInterface
public interface PathLimit {

    int of(String goal);
}
