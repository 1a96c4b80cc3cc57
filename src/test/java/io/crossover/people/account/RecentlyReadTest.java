package io.crossover.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RecentlyReadTest {

    private final AccountChanges changes = new AccountChanges();
    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger times = new AtomicInteger();
    private final RecentlyRead<Integer> recent = new RecentlyRead<>(changes, now::get);

    @Test
    @DisplayName("what was read a moment ago is not read again, and no longer than a few seconds (door 10)")
    void holdsForSeconds() {
        assertThat(read()).isEqualTo(1);
        now.addAndGet(RecentlyRead.HOLDS.toNanos() - 1);
        assertThat(read()).isEqualTo(1);
        now.incrementAndGet();
        assertThat(read()).isEqualTo(2);
    }

    @Test
    @DisplayName("door 10: a change on this node counts with the next request")
    void aChangeCountsAtOnce() {
        assertThat(read()).isEqualTo(1);
        changes.happened();
        assertThat(read()).isEqualTo(2);
    }

    @Test
    @DisplayName("what was read while a change was on its way is not believed after it")
    void readBeforeTheCommit() {
        TransactionSynchronizationManager.initSynchronization();
        try {
            changes.happened();
            assertThat(read()).isEqualTo(1);
            TransactionSynchronizationManager.getSynchronizations()
                    .forEach(each -> each.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
        assertThat(read()).isEqualTo(2);
    }

    @Test
    @DisplayName("what was read before a change is not kept as if it were read after it")
    void readAroundAChange() {
        recent.get("wang", () -> {
            changes.happened();
            return times.incrementAndGet();
        });
        assertThat(read()).isEqualTo(2);
    }

    private int read() {
        return recent.get("wang", times::incrementAndGet);
    }
}
