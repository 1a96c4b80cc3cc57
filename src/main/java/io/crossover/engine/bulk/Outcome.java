package io.crossover.engine.bulk;

import org.jspecify.annotations.Nullable;

/**
 * What became of one of many tasks, or would become.
 *
 * @param task its id as given
 * @param name of the task, where it is open
 * @param done whether it was changed, or would be
 * @param remark why not, or what else to know
 */
public record Outcome(
        String task, @Nullable String name, @Nullable String cooperation, boolean done, @Nullable String remark) {}
