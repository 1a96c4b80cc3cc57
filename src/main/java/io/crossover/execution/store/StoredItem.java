package io.crossover.execution.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Party;
import io.crossover.execution.PlanItem;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item of a plan with what has become of it.
 *
 * @param partner its owner on the other side
 * @param reference where its deliverable is found
 * @param timesReturned how often the accepting side sent it back
 * @param deliveredAt when the delivery that stands was made; none after it was sent back
 */
public record StoredItem(
        long id,
        CooperationKey key,
        PlanItem item,
        Party partner,
        @Nullable String reference,
        @Nullable String remark,
        int timesReturned,
        @Nullable Instant deliveredAt,
        @Nullable Instant lateSince,
        @Nullable Instant acceptedAt) {

    /** The end of its last day: what is not accepted by then is late. */
    public Instant lateAt(Clock clock) {
        return item.endsOn().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
