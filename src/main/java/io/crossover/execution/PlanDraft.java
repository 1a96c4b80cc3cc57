package io.crossover.execution;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a person filled it, before it is checked.
 *
 * @param firstDay first day of the campaign, included
 * @param lastDay last day of the campaign, included
 * @param shortPreparationReason why less time is left than a joint event needs (E3)
 */
public record PlanDraft(
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String shortPreparationReason,
        List<PlanRow> rows,
        Milestones milestones,
        List<TeamMember> team) {}
