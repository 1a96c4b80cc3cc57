package io.crossover.execution.store;

import io.crossover.cooperation.Audience;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.RecordSection;
import io.crossover.execution.ExecutionPlan;
import io.crossover.execution.LaunchDecision;
import io.crossover.execution.Milestones;
import io.crossover.execution.Phase;
import io.crossover.execution.PlanCheck;
import io.crossover.execution.PlanDraft;
import io.crossover.execution.PlanProposal;
import io.crossover.execution.PreparationTime;
import io.crossover.execution.TeamMember;
import io.crossover.execution.TemplateRow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plans, from the proposal out of the template to the decision on the launch (E1, E3, E7). */
@Component
public class ExecutionPlans {

    private final JdbcClient jdbc;
    private final Cooperations cooperations;
    private final CooperationRecord cooperationRecord;
    private final Journal journal;
    private final PlanItems items;
    private final ReadinessChecks readiness;
    private final Clock clock;

    ExecutionPlans(
            JdbcClient jdbc,
            Cooperations cooperations,
            CooperationRecord cooperationRecord,
            Journal journal,
            PlanItems items,
            ReadinessChecks readiness,
            Clock clock) {
        this.jdbc = jdbc;
        this.cooperations = cooperations;
        this.cooperationRecord = cooperationRecord;
        this.journal = journal;
        this.items = items;
        this.readiness = readiness;
        this.clock = clock;
    }

    public PlanProposal propose(CooperationKey key, List<TemplateRow> template, LocalDate firstDay, LocalDate lastDay) {
        return PlanProposal.of(
                template, cooperations.partners(key).get(0).id(), firstDay, lastDay, LocalDate.now(clock));
    }

    /** Checks a plan and keeps it; it takes the place of the one before. */
    public void take(CooperationKey key, PlanDraft draft, PreparationTime preparation) {
        ExecutionPlan plan = new PlanCheck(
                        cooperations.partners(key).stream().map(Party::id).collect(Collectors.toSet()),
                        LocalDate.now(clock),
                        preparation)
                .plan(draft);
        removeAll(key);
        add(key, plan);
        publish(key);
        journal.record(
                key,
                JournalKind.DECISION,
                "The execution plan stands: %d items, campaign from %s to %s"
                        .formatted(plan.items().size(), plan.firstDay(), plan.lastDay()),
                plan.shortPreparationReason() == null
                        ? Map.of()
                        : Map.of("reason for the shorter preparation", plan.shortPreparationReason()),
                Audience.EVERYONE);
    }

    /** Takes management's decision on the launch: what it changes in the plan, and the campaign's days. */
    public void decide(CooperationKey key, LaunchDecision decision) {
        LocalDate today = LocalDate.now(clock);
        decision.check(today, readiness.ofLatestPassage(key));
        switch (decision.course()) {
            case LAUNCH -> {
                LaunchDecision.Days days = decision.days();
                move(key, days);
                cooperations.schedule(key, days.first(), days.last());
                jdbc.sql("UPDATE execution_plan SET launched_on = :today WHERE cooperation_key = :key")
                        .param("today", today)
                        .param("key", key.value())
                        .update();
                publish(key);
                record(key, "Launched: the campaign runs from %s to %s".formatted(days.first(), days.last()), decision);
            }
            case POSTPONE -> {
                LaunchDecision.Days days = decision.days();
                move(key, days);
                publish(key);
                record(
                        key,
                        "Launch postponed: the campaign is to run from %s to %s".formatted(days.first(), days.last()),
                        decision);
            }
            case STOP -> record(key, "Launch stopped", decision);
        }
    }

    public ExecutionPlan get(CooperationKey key) {
        return jdbc.sql("SELECT * FROM execution_plan WHERE cooperation_key = :key")
                .param("key", key.value())
                .query((row, number) -> new ExecutionPlan(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("short_preparation_reason"),
                        items.of(key).stream().map(StoredItem::item).toList(),
                        new Milestones(
                                row.getObject("design_freeze", LocalDate.class),
                                row.getObject("warm_up_live", LocalDate.class),
                                row.getObject("data_review", LocalDate.class)),
                        team(key)))
                .single();
    }

    /** Puts the plan on record with what has been delivered and reached by now. */
    public void publish(CooperationKey key) {
        ExecutionPlan plan = get(key);
        List<StoredItem> stored = items.of(key);
        cooperationRecord.publish(
                key,
                RecordSection.EXECUTION_PLAN,
                new PublishedPlan(
                        plan.firstDay(),
                        plan.lastDay(),
                        plan.shortPreparationReason(),
                        stored.stream().map(this::published).toList(),
                        milestones(key, plan, stored),
                        plan.team()));
    }

    /** The milestones with what has been reached by now. */
    public List<Milestone> milestones(CooperationKey key) {
        return milestones(key, get(key), items.of(key));
    }

    private List<Milestone> milestones(CooperationKey key, ExecutionPlan plan, List<StoredItem> stored) {
        return List.of(
                new Milestone("Design freeze", plan.milestones().designFreeze(), reached(stored, Phase.PREPARATION)),
                new Milestone("Warm-up live", plan.milestones().warmUpLive(), reached(stored, Phase.WARM_UP)),
                new Milestone("Launch", plan.firstDay(), launchedOn(key).orElse(null)),
                new Milestone("Data review", plan.milestones().dataReview(), null));
    }

    /** A milestone is reached when the last item of its phase is accepted. */
    private @Nullable LocalDate reached(List<StoredItem> stored, Phase phase) {
        List<StoredItem> ofPhase =
                stored.stream().filter(item -> item.item().phase() == phase).toList();
        return ofPhase.stream().anyMatch(item -> item.acceptedAt() == null)
                ? null
                : ofPhase.stream()
                        .map(item -> day(item.acceptedAt()))
                        .flatMap(Optional::stream)
                        .max(LocalDate::compareTo)
                        .orElse(null);
    }

    private Optional<LocalDate> launchedOn(CooperationKey key) {
        return jdbc.sql(
                        """
                        SELECT launched_on FROM execution_plan
                        WHERE cooperation_key = :key AND launched_on IS NOT NULL""")
                .param("key", key.value())
                .query(LocalDate.class)
                .optional();
    }

    private PublishedPlan.PublishedItem published(StoredItem stored) {
        return new PublishedPlan.PublishedItem(
                stored.item(),
                stored.reference(),
                stored.timesReturned(),
                day(stored.lateSince()).orElse(null),
                day(stored.acceptedAt()).orElse(null));
    }

    private Optional<LocalDate> day(@Nullable Instant at) {
        return Optional.ofNullable(at).map(instant -> LocalDate.ofInstant(instant, clock.getZone()));
    }

    private void move(CooperationKey key, LaunchDecision.Days days) {
        ExecutionPlan plan = get(key).movedTo(days.first(), days.last());
        jdbc.sql(
                        """
                        UPDATE execution_plan SET first_day = :first, last_day = :last, data_review = :review
                        WHERE cooperation_key = :key""")
                .param("first", plan.firstDay())
                .param("last", plan.lastDay())
                .param("review", plan.milestones().dataReview())
                .param("key", key.value())
                .update();
        plan.items().forEach(item -> items.reschedule(key, item));
    }

    private void add(CooperationKey key, ExecutionPlan plan) {
        jdbc.sql(
                        """
                        INSERT INTO execution_plan (cooperation_key, first_day, last_day, short_preparation_reason,
                            design_freeze, warm_up_live, data_review)
                        VALUES (:key, :first, :last, :reason, :freeze, :live, :review)""")
                .param("key", key.value())
                .param("first", plan.firstDay())
                .param("last", plan.lastDay())
                .param("reason", plan.shortPreparationReason())
                .param("freeze", plan.milestones().designFreeze())
                .param("live", plan.milestones().warmUpLive())
                .param("review", plan.milestones().dataReview())
                .update();
        plan.items().forEach(item -> items.add(key, item));
        plan.team().forEach(member -> addMember(key, member));
    }

    private void addMember(CooperationKey key, TeamMember member) {
        jdbc.sql(
                        """
                        INSERT INTO joint_team_member
                            (cooperation_key, party_id, contact, working_roles, decider, decision_limit)
                        VALUES (:key, :party, :contact, :roles, :decider, :limit)""")
                .param("key", key.value())
                .param("party", member.party())
                .param("contact", member.contact())
                .param("roles", member.roles())
                .param("decider", member.decider())
                .param("limit", member.limit())
                .update();
    }

    private List<TeamMember> team(CooperationKey key) {
        return jdbc.sql("SELECT * FROM joint_team_member WHERE cooperation_key = :key ORDER BY id")
                .param("key", key.value())
                .query((row, number) -> new TeamMember(
                        row.getString("party_id"),
                        row.getString("contact"),
                        row.getString("working_roles"),
                        row.getString("decider"),
                        row.getString("decision_limit")))
                .list();
    }

    private void removeAll(CooperationKey key) {
        items.removeAll(key);
        jdbc.sql("DELETE FROM joint_team_member WHERE cooperation_key = :key")
                .param("key", key.value())
                .update();
        jdbc.sql("DELETE FROM execution_plan WHERE cooperation_key = :key")
                .param("key", key.value())
                .update();
    }

    private void record(CooperationKey key, String what, LaunchDecision decision) {
        Map<String, Object> figures = new LinkedHashMap<>();
        Optional.ofNullable(decision.reason()).ifPresent(reason -> figures.put("reason", reason));
        Optional.ofNullable(decision.decideAgainOn()).ifPresent(day -> figures.put("decided again on", day));
        journal.record(key, JournalKind.DECISION, what, figures, Audience.EVERYONE);
    }
}
