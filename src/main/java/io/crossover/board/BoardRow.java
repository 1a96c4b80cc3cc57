package io.crossover.board;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Stage;
import io.crossover.cooperation.Status;
import io.crossover.engine.OpenWork.WaitingTask;
import io.crossover.monitoring.store.CampaignStandings.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One cooperation on the board, as far as the person who looks may see it.
 *
 * @param partners the names of the companies on the other side
 * @param days whole days in its stage so far, or until it ended
 * @param next the task whose due date comes first
 * @param waitingFor the groups that have an open task
 * @param overdue how many tasks of each group passed their due date, by the group's name
 * @param overdueTasks how many tasks passed their due date; one of two groups counts once here
 * @param escalated how many of them were escalated to management (G1)
 * @param emergencies how many are not closed yet
 * @param failures how many failures of the engine nobody has solved yet
 * @param instance the running process instance, for those who may open Cockpit
 */
record BoardRow(
        CooperationKey key,
        String title,
        List<String> partners,
        Stage stage,
        long days,
        Status status,
        Standing figures,
        @Nullable WaitingTask next,
        Set<String> waitingFor,
        Map<String, Integer> overdue,
        int overdueTasks,
        int escalated,
        int emergencies,
        int failures,
        @Nullable String instance) {

    /** The worst colour of its figures: the one that the board sorts and filters by. */
    Optional<String> worst() {
        return figures.red() > 0
                ? Optional.of("red")
                : figures.yellow() > 0
                        ? Optional.of("yellow")
                        : figures.green() > 0 ? Optional.of("green") : Optional.empty();
    }

    public boolean isGoingOn() {
        return !status.isOver();
    }
}
