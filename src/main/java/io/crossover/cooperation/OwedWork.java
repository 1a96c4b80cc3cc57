package io.crossover.cooperation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where others read how far the work is that partners owe under the plan; execution answers (E1, E2). */
public interface OwedWork {

    /** What the partners are accountable for, milestones first; empty while there is no plan. */
    List<Work> of(CooperationKey key);

    /**
     * A plan item that a partner delivers, or the partner's part in a milestone: all its items that the milestone
     * stands for.
     *
     * @param partyId the partner that delivers it
     * @param dueOn its last day, included
     * @param deliveredOn the day of the delivery that stands; none while something is not delivered or was sent back
     * @param acceptedOn the day on which our side had accepted all of it
     * @param timesReturned how often something of it was sent back
     */
    record Work(
            String partyId,
            boolean milestone,
            String what,
            LocalDate dueOn,
            @Nullable LocalDate deliveredOn,
            @Nullable LocalDate acceptedOn,
            int timesReturned) {}
}
