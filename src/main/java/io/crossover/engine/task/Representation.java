package io.crossover.engine.task;

import java.util.Set;

/** Whom a person stands in for (G7). */
public interface Representation {

    /** Those for whom the person does this very task. */
    Set<String> onTask(String taskId, String person);

    /** Everybody for whom the person stands in right now. */
    Set<String> now(String person);
}
