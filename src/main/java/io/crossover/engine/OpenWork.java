package io.crossover.engine;

import io.crossover.cooperation.CooperationKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine has in hand for all cooperations at once, for the board. The caller asks who may see what. */
@Component
public class OpenWork {

    private static final String MANAGEMENT = "management";

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final TrustedCode trusted;

    OpenWork(JdbcClient jdbc, @Lazy RuntimeService runtime, TrustedCode trusted) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.trusted = trusted;
    }

    /**
     * The tasks that wait for somebody, those of a paused cooperation left out. The engine's own tables are read here
     * and nowhere else: its services give the candidate groups and the business key of one task at a time only, which
     * for the tasks of 500 cooperations is thousands of queries.
     */
    public Map<CooperationKey, List<WaitingTask>> tasks() {
        Map<String, Collected> collected = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        SELECT execution.BUSINESS_KEY_ AS business_key, task.ID_ AS id, task.NAME_ AS name,
                            task.ASSIGNEE_ AS holder, task.DUE_DATE_ AS due, link.GROUP_ID_ AS candidate,
                            step.due_at AS escalated_for
                        FROM ACT_RU_TASK task
                        JOIN ACT_RU_EXECUTION execution ON execution.ID_ = task.PROC_INST_ID_
                        LEFT JOIN ACT_RU_IDENTITYLINK link
                            ON link.TASK_ID_ = task.ID_ AND link.TYPE_ = 'candidate' AND link.GROUP_ID_ IS NOT NULL
                        LEFT JOIN task_deadline_step step ON step.task_id = task.ID_ AND step.step = 'ESCALATED'
                        WHERE task.SUSPENSION_STATE_ = 1 AND execution.BUSINESS_KEY_ IS NOT NULL""")
                .query(row -> {
                    collect(row, collected);
                });
        Map<CooperationKey, List<WaitingTask>> tasks = new HashMap<>();
        collected.values().forEach(task -> CooperationKey.find(task.businessKey)
                .ifPresent(key ->
                        tasks.computeIfAbsent(key, any -> new ArrayList<>()).add(task.asTask())));
        return tasks;
    }

    /** How many failures of the engine nobody has solved yet, of each cooperation that has any. */
    public Map<CooperationKey, Integer> failures() {
        return trusted.run(() -> {
            List<String> stuck = runtime.createIncidentQuery().list().stream()
                    // a called process's failure is reported again by each of its callers
                    .filter(incident -> Objects.equals(incident.getId(), incident.getRootCauseIncidentId()))
                    .map(Incident::getProcessInstanceId)
                    .filter(Objects::nonNull)
                    .toList();
            Map<String, CooperationKey> keys = keys(Set.copyOf(stuck));
            return stuck.stream()
                    .flatMap(instance -> Optional.ofNullable(keys.get(instance)).stream())
                    .collect(Collectors.groupingBy(key -> key, Collectors.summingInt(key -> 1)));
        });
    }

    /** The running instance of each cooperation's whole line, which Cockpit shows. */
    public Map<CooperationKey, String> instances() {
        return trusted.run(
                () -> runtime.createProcessInstanceQuery().processDefinitionKey("cooperation").list().stream()
                        .filter(instance ->
                                CooperationKey.find(instance.getBusinessKey()).isPresent())
                        .collect(Collectors.toMap(
                                instance -> new CooperationKey(instance.getBusinessKey()),
                                ProcessInstance::getId,
                                (first, second) -> first)));
    }

    private Map<String, CooperationKey> keys(Collection<String> instances) {
        Map<String, CooperationKey> keys = new HashMap<>();
        if (!instances.isEmpty()) {
            runtime.createProcessInstanceQuery()
                    .processInstanceIds(Set.copyOf(instances))
                    .list()
                    .forEach(instance -> CooperationKey.find(instance.getBusinessKey())
                            .ifPresent(key -> keys.put(instance.getId(), key)));
        }
        return keys;
    }

    private static void collect(ResultSet row, Map<String, Collected> collected) throws SQLException {
        String id = row.getString("id");
        Collected task = collected.get(id);
        if (task == null) {
            Timestamp due = row.getTimestamp("due");
            task = new Collected(
                    row.getString("business_key"),
                    id,
                    Optional.ofNullable(row.getString("name")).orElse(""),
                    row.getString("holder"),
                    due == null ? null : due.toInstant());
            collected.put(id, task);
        }
        String group = row.getString("candidate");
        if (group != null && !task.groups.contains(group)) {
            task.groups.add(group);
        }
        OffsetDateTime escalatedFor = row.getObject("escalated_for", OffsetDateTime.class);
        // a due date that was moved since starts anew (G1)
        task.escalated |= escalatedFor != null && escalatedFor.toInstant().equals(task.due);
    }

    private static final class Collected {

        private final String businessKey;
        private final String id;
        private final String name;
        private final @Nullable String holder;
        private final @Nullable Instant due;
        private final List<String> groups = new ArrayList<>();
        private boolean escalated;

        Collected(String businessKey, String id, String name, @Nullable String holder, @Nullable Instant due) {
            this.businessKey = businessKey;
            this.id = id;
            this.name = name;
            this.holder = holder;
            this.due = due;
        }

        WaitingTask asTask() {
            List<String> own = groups.stream()
                    .filter(group -> !escalated || !group.equals(MANAGEMENT))
                    .toList();
            return new WaitingTask(id, name, own.isEmpty() ? List.copyOf(groups) : own, holder, due, escalated);
        }
    }

    /**
     * A task that waits for somebody.
     *
     * @param groups whose work it is; management, to whom an escalated task is open as well, is left out of it then
     * @param holder the account of whoever has claimed it
     * @param escalated whether it passed its due date by so much that management was told (G1)
     */
    public record WaitingTask(
            String id,
            String name,
            List<String> groups,
            @Nullable String holder,
            @Nullable Instant due,
            boolean escalated) {

        public boolean isOverdue(Instant now) {
            return due != null && due.isBefore(now);
        }
    }
}
