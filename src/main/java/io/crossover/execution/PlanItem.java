package io.crossover.execution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One item of the plan (E1, E2).
 *
 * @param number its row in the plan, from 1
 * @param ourOwner the group on our side that owns it
 * @param partner the party on the other side that owns it
 * @param contact the person there, where one is named
 * @param accountable whose owner delivers it; the other side's owner accepts it
 * @param startsOn first day, included
 * @param endsOn last day, included
 */
public record PlanItem(
        int number,
        Phase phase,
        String description,
        String ourOwner,
        String partner,
        @Nullable String contact,
        Side accountable,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String resources,
        String deliverable) {

    /** The same item so many days later, or earlier when negative. */
    PlanItem movedBy(long days) {
        return new PlanItem(
                number,
                phase,
                description,
                ourOwner,
                partner,
                contact,
                accountable,
                startsOn.plusDays(days),
                endsOn.plusDays(days),
                resources,
                deliverable);
    }
}
