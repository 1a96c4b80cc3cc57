package io.crossover.cooperation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where others read what is remembered of a partner after a cooperation (T5, S7); the retrospective answers. */
public interface PartnerMemories {

    /** @param partner its name in that cooperation */
    Optional<Memory> find(CooperationKey key, String partner);

    /**
     * @param rating 1 to 5, by the retrospective's meeting
     * @param greenPercent how many of the KPIs ended green
     * @param trackRecord how it kept its word (M8); none where that was not kept yet
     */
    record Memory(int rating, int greenPercent, @Nullable TrackRecord trackRecord) {}
}
