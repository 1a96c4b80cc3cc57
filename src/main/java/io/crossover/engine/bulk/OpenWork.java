package io.crossover.engine.bulk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open task, as a manager chooses it.
 *
 * @param cooperation the key of what it belongs to, where it belongs to one
 * @param holder the account of whoever has claimed it
 * @param groups for whom it waits
 */
public record OpenWork(
        String id,
        String name,
        @Nullable String cooperation,
        @Nullable String holder,
        List<String> groups,
        @Nullable Instant due,
        int priority) {}
