package io.crossover.retrospective.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Party;
import io.crossover.retrospective.Teamwork;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;

/** Counts from the engine's history how each group worked (T7). */
@Component
class TeamworkHistory {

    private static final String ESCALATED_TO = "management";

    private final HistoryService history;
    private final Cooperations cooperations;

    TeamworkHistory(HistoryService history, Cooperations cooperations) {
        this.history = history;
        this.cooperations = cooperations;
    }

    List<Teamwork> of(CooperationKey key) {
        Map<String, List<Done>> byGroup =
                history
                        .createHistoricTaskInstanceQuery()
                        .processInstanceBusinessKey(key.value())
                        .finished()
                        .list()
                        .stream()
                        .filter(task -> "completed".equals(task.getDeleteReason()))
                        .map(this::done)
                        .collect(Collectors.groupingBy(Done::group, TreeMap::new, Collectors.toList()));
        Map<String, String> partners =
                cooperations.partners(key).stream().collect(Collectors.toMap(Party::groupId, Party::name));
        return byGroup.entrySet().stream()
                .map(entry -> teamwork(partners.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue()))
                .toList();
    }

    private static Teamwork teamwork(String group, List<Done> tasks) {
        return new Teamwork(
                group, tasks.size(), (int) tasks.stream().filter(Done::onTime).count(), (int)
                        tasks.stream().filter(Done::escalated).count());
    }

    /** The first group offered a task is the one whose task it is; management as a later one means it escalated. */
    private Done done(HistoricTaskInstance task) {
        List<String> groups = history
                .createHistoricIdentityLinkLogQuery()
                .taskId(task.getId())
                .type("candidate")
                .operationType("add")
                .orderByTime()
                .asc()
                .list()
                .stream()
                .map(HistoricIdentityLinkLog::getGroupId)
                .toList();
        boolean onTime = task.getDueDate() == null || !task.getEndTime().after(task.getDueDate());
        return new Done(
                groups.isEmpty() ? String.valueOf(task.getAssignee()) : groups.get(0),
                onTime,
                groups.lastIndexOf(ESCALATED_TO) > 0);
    }

    private record Done(String group, boolean onTime, boolean escalated) {}
}
