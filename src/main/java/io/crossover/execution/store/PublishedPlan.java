package io.crossover.execution.store;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.crossover.execution.PlanItem;
import io.crossover.execution.TeamMember;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan as it stands in the cooperation's record, with what has been delivered and reached so far. */
record PublishedPlan(
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String shortPreparationReason,
        List<PublishedItem> items,
        List<Milestone> milestones,
        List<TeamMember> team) {

    /**
     * @param lateOn the day on which it was found late
     */
    record PublishedItem(
            @JsonUnwrapped PlanItem item,
            @Nullable String deliveredAs,
            int timesReturned,
            @Nullable LocalDate lateOn,
            @Nullable LocalDate acceptedOn) {}
}
