package io.crossover.dispute;

import io.crossover.cooperation.CooperationKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is disputed, and with whom.
 *
 * @param partyId the partner concerned; none for a disagreement within our own company
 */
public record Disagreement(CooperationKey key, String subject, @Nullable String partyId) {

    public Optional<String> party() {
        return Optional.ofNullable(partyId);
    }
}
