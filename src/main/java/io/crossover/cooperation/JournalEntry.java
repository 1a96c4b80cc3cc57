package io.crossover.cooperation;

import java.time.Instant;
import java.util.Map;

/**
 * One line of a cooperation's journal (G5).
 *
 * @param who the person's account, or {@link Actor#SYSTEM}
 * @param what one sentence
 * @param figures what it was decided on, by name
 */
public record JournalEntry(
        long id,
        CooperationKey key,
        Instant at,
        String who,
        JournalKind kind,
        String what,
        Map<String, Object> figures,
        Audience audience) {}
