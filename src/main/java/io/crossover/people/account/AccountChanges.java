package io.crossover.people.account;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts what this node changes in accounts, so that nothing read before such a change is believed after it. */
@Component
public class AccountChanges {

    private final AtomicLong count = new AtomicLong();

    /** An account or a group was changed, or is being changed by the running transaction. */
    void happened() {
        count.incrementAndGet();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            // whoever reads before the commit still reads the old state
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    count.incrementAndGet();
                }
            });
        }
    }

    long soFar() {
        return count.get();
    }
}
