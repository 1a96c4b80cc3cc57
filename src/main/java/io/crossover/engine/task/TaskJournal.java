package io.crossover.engine.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.cooperation.Audience;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Writes down who finished which task with what, before anything follows from it (G5). */
final class TaskJournal {

    private final Journal journal;

    TaskJournal(Journal journal) {
        this.journal = journal;
    }

    void record(Completion completion) {
        TaskEntity task = completion.task();
        key(task)
                .ifPresent(key -> journal.record(
                        key, JournalKind.TASK, task.getName(), figures(completion.submitted()), audience(task)));
    }

    void handedBack(TaskEntity task) {
        key(task)
                .ifPresent(key -> journal.record(
                        key, JournalKind.NOTE, "Handed back: " + task.getName(), Map.of(), audience(task)));
    }

    void commented(TaskEntity task, String comment) {
        key(task)
                .ifPresent(key -> journal.record(
                        key,
                        JournalKind.NOTE,
                        "Commented on: " + task.getName(),
                        Map.of("comment", comment),
                        audience(task)));
    }

    void intervened(CooperationKey key, String what) {
        journal.record(key, JournalKind.NOTE, what, Map.of());
    }

    private static Optional<CooperationKey> key(TaskEntity task) {
        return task.getExecution() == null
                ? Optional.empty()
                : CooperationKey.find(task.getExecution().getProcessBusinessKey());
    }

    private static Map<String, JsonNode> figures(Map<String, JsonNode> submitted) {
        Map<String, JsonNode> given = new TreeMap<>(submitted);
        given.values().removeIf(JsonNode::isNull);
        return given;
    }

    private static Audience audience(TaskEntity task) {
        return switch (UserTaskProperties.of(task).audience()) {
            case "everyone" -> Audience.EVERYONE;
            case "party" ->
                Optional.ofNullable(task.getVariable("partyId"))
                        .map(party -> Audience.with(party.toString()))
                        .orElse(Audience.OURS);
            default -> Audience.OURS;
        };
    }
}
