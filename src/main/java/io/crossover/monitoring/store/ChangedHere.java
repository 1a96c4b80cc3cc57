package io.crossover.monitoring.store;

import io.crossover.cooperation.CooperationKey;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which campaigns the running transaction has changed. */
final class ChangedHere {

    private ChangedHere() {}

    @SuppressWarnings("unchecked")
    private static Optional<Set<CooperationKey>> keys() {
        return Optional.ofNullable(
                (Set<CooperationKey>) TransactionSynchronizationManager.getResource(ChangedHere.class));
    }

    static boolean includes(CooperationKey key) {
        return keys().filter(keys -> keys.contains(key)).isPresent();
    }

    static void add(CooperationKey key) {
        keys().orElseGet(ChangedHere::begin).add(key);
    }

    private static Set<CooperationKey> begin() {
        Set<CooperationKey> keys = new HashSet<>();
        TransactionSynchronizationManager.bindResource(ChangedHere.class, keys);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(ChangedHere.class);
            }
        });
        return keys;
    }
}
