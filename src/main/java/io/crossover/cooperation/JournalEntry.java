package io.crossover.cooperation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a cooperation's journal (G5).
 *
 * @param who the person's account, or {@link Actor#SYSTEM}
 * @param onBehalfOf the account of whoever was away and in whose name it was done (G7)
 * @param what one sentence
 * @param figures what it was decided on, by name
 */
public record JournalEntry(
        long id,
        CooperationKey key,
        Instant at,
        String who,
        @Nullable String onBehalfOf,
        JournalKind kind,
        String what,
        Map<String, Object> figures,
        Audience audience) {}
