package io.crossover.people.deputy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the page reads what somebody does for others; the engine answers. */
public interface HandedOver {

    List<Item> to(String deputy);

    /**
     * A task that waits for a deputy.
     *
     * @param represented the account of whoever is away
     */
    record Item(String taskId, String name, String represented, @Nullable Instant due) {}
}
