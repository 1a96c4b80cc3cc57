package io.crossover.cooperation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where others read which tasks of a cooperation are open; the engine answers. */
public interface OpenTasks {

    List<OpenTask> of(CooperationKey key);

    /**
     * A task that waits for somebody.
     *
     * @param groups the groups that may take it
     * @param holder the account of whoever has claimed it
     */
    record OpenTask(String id, String name, List<String> groups, @Nullable String holder, @Nullable Instant due) {}
}
