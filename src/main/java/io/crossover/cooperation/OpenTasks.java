package io.crossover.cooperation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where others read which tasks of a cooperation are open; the engine answers. */
public interface OpenTasks {

    List<OpenTask> of(CooperationKey key);

    /** One task, while it is open. */
    Optional<OpenTask> find(String id);

    /**
     * A task that waits for somebody.
     *
     * @param groups the groups that may take it
     * @param people the accounts that may take it in their own name, such as a deputy's
     * @param holder the account of whoever has claimed it
     */
    record OpenTask(
            String id,
            String name,
            List<String> groups,
            List<String> people,
            @Nullable String holder,
            @Nullable Instant due) {}
}
