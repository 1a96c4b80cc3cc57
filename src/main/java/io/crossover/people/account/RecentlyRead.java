package io.crossover.people.account;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read of accounts a moment ago, so that a system's hundredth call in a second does not ask the database for
 * the same account again. A change by this node counts with the next request, one by another node after
 * {@link #HOLDS} at most (door 10 allows a minute).
 */
public final class RecentlyRead<V> {

    static final Duration HOLDS = Duration.ofSeconds(5);

    private static final int MOST = 10_000;

    private final AccountChanges changes;
    private final LongSupplier nanoseconds;
    private final Map<String, Entry<V>> entries = new ConcurrentHashMap<>();

    public RecentlyRead(AccountChanges changes) {
        this(changes, System::nanoTime);
    }

    RecentlyRead(AccountChanges changes, LongSupplier nanoseconds) {
        this.changes = changes;
        this.nanoseconds = nanoseconds;
    }

    private record Entry<V>(V value, long changes, long at) {}

    public Optional<V> find(String key) {
        Entry<V> known = entries.get(key);
        return known != null && known.changes == changes.soFar() && nanoseconds.getAsLong() - known.at < HOLDS.toNanos()
                ? Optional.of(known.value)
                : Optional.empty();
    }

    /** The known value, or else the one that is read now. */
    public V get(String key, Supplier<V> reader) {
        Optional<V> known = find(key);
        if (known.isPresent()) {
            return known.get();
        }
        long before = changes.soFar();
        V value = reader.get();
        keep(key, value, before);
        return value;
    }

    /**
     * What a running transaction reads may be its own, and never come true: it is not kept.
     *
     * @param before how many changes there were before it was read
     */
    void keep(String key, V value, long before) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            if (entries.size() >= MOST) {
                entries.clear();
            }
            entries.put(key, new Entry<>(value, before, nanoseconds.getAsLong()));
        }
    }

    void forget(String key) {
        entries.remove(key);
    }
}
