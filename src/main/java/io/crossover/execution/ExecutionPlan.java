package io.crossover.execution;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan that holds (E1, E2, E3).
 *
 * @param firstDay first day of the campaign, included; the milestone <i>launch</i>
 * @param lastDay last day of the campaign, included
 * @param shortPreparationReason why it is prepared in less time than a joint event needs; kept only where it is short
 */
public record ExecutionPlan(
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String shortPreparationReason,
        List<PlanItem> items,
        Milestones milestones,
        List<TeamMember> team) {

    public ExecutionPlan {
        items = List.copyOf(items);
        team = List.copyOf(team);
    }

    /** The plan for other days of the campaign: what comes after the launch moves along, what lies before it stays. */
    public ExecutionPlan movedTo(LocalDate newFirstDay, LocalDate newLastDay) {
        long launchMoves = ChronoUnit.DAYS.between(firstDay, newFirstDay);
        long endMoves = ChronoUnit.DAYS.between(lastDay, newLastDay);
        return new ExecutionPlan(
                newFirstDay,
                newLastDay,
                shortPreparationReason,
                items.stream()
                        .map(item -> switch (item.phase()) {
                            case PREPARATION, WARM_UP -> item;
                            case CAMPAIGN -> item.movedBy(launchMoves);
                            case CLOSING -> item.movedBy(endMoves);
                        })
                        .toList(),
                new Milestones(
                        milestones.designFreeze(),
                        milestones.warmUpLive(),
                        milestones.dataReview().plusDays(endMoves)),
                team);
    }
}
