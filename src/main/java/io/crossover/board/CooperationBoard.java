package io.crossover.board;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.KpiSheet;
import io.crossover.cooperation.Party;
import io.crossover.emergency.store.Emergencies;
import io.crossover.execution.Phase;
import io.crossover.execution.store.ExecutionPlans;
import io.crossover.execution.store.Milestone;
import io.crossover.execution.store.PlanItems;
import io.crossover.execution.store.StoredItem;
import io.crossover.monitoring.Alert;
import io.crossover.monitoring.AttributionModel;
import io.crossover.monitoring.Breakdown;
import io.crossover.monitoring.CoreContentWeek;
import io.crossover.monitoring.Part;
import io.crossover.monitoring.PartnerPerformance;
import io.crossover.monitoring.Progress;
import io.crossover.monitoring.Sharing;
import io.crossover.monitoring.store.Alerts;
import io.crossover.monitoring.store.CampaignFigures;
import io.crossover.monitoring.store.CampaignProgress;
import io.crossover.monitoring.store.ChannelReports;
import io.crossover.monitoring.store.CoreContents;
import io.crossover.monitoring.store.PartnerPerformances;
import io.crossover.people.CurrentPerson;
import io.crossover.people.PeopleGroup;
import io.crossover.settlement.Statement;
import io.crossover.settlement.store.Settlements;
import io.crossover.signing.AgreementVersion;
import io.crossover.signing.store.Agreements;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One cooperation's pictures, lists and documents, each as far as the person may see it (domain.md 11). The callers have
 * asked whether the person may see the cooperation at all.
 */
@Component
class CooperationBoard {

    /** Whose work the agreement and the money are. */
    private static final Set<String> AGREEMENT_GROUPS =
            Set.of(PeopleGroup.BUSINESS_DEVELOPMENT.id(), PeopleGroup.LEGAL.id(), PeopleGroup.FINANCE.id());

    private final CampaignProgress curves;
    private final CampaignFigures figures;
    private final CoreContents contents;
    private final Alerts alerts;
    private final ChannelReports channels;
    private final PlanItems items;
    private final ExecutionPlans plans;
    private final Settlements settlements;
    private final Agreements agreements;
    private final Emergencies emergencies;
    private final PartnerPerformances performances;
    private final Clock clock;

    CooperationBoard(
            CampaignProgress curves,
            CampaignFigures figures,
            CoreContents contents,
            Alerts alerts,
            ChannelReports channels,
            PlanItems items,
            ExecutionPlans plans,
            Settlements settlements,
            Agreements agreements,
            Emergencies emergencies,
            PartnerPerformances performances,
            Clock clock) {
        this.curves = curves;
        this.figures = figures;
        this.contents = contents;
        this.alerts = alerts;
        this.channels = channels;
        this.items = items;
        this.plans = plans;
        this.settlements = settlements;
        this.agreements = agreements;
        this.emergencies = emergencies;
        this.performances = performances;
        this.clock = clock;
    }

    /** The KPIs' curves; for a partner the shared ones. */
    List<Progress> curves(CooperationKey key, Part part, Days days, CurrentPerson person) {
        return curves.of(key, part, days.from(), days.to()).stream()
                .filter(curve -> !person.isPartner() || curve.kpi().sharing() == Sharing.SHARED)
                .toList();
    }

    /** The sheet (M4) of a part, as of the last day that is looked at; for a partner the shared KPIs without our notes. */
    KpiSheet sheet(CooperationKey key, Part part, Days days, CurrentPerson person) {
        return sheet(key, new Breakdown(false, false, part.isWhole() ? null : part), days, person);
    }

    /** The lines of every segment and region (M15) as of that day, shared as the KPIs are. */
    List<KpiSheet.Line> parts(CooperationKey key, Days days, CurrentPerson person) {
        return sheet(key, Breakdown.FULL, days, person).lines().stream()
                .filter(line -> line.segment() != null || line.region() != null)
                .toList();
    }

    private KpiSheet sheet(CooperationKey key, Breakdown breakdown, Days days, CurrentPerson person) {
        KpiSheet sheet = days.to() == null
                ? figures.sheet(key, breakdown)
                : figures.sheet(
                        key,
                        days.to().atTime(LocalTime.MAX).atZone(clock.getZone()).toInstant(),
                        breakdown);
        return person.isPartner() ? sheet.forPartners() : sheet;
    }

    /** The campaign's weeks with their core contents (M10); the page shows partners their titles. */
    List<CoreContentWeek> coreContents(CooperationKey key) {
        return contents.of(key);
    }

    /** The alerts, oldest first: what they started is ours, so a partner gets none. */
    List<Alert> alerts(CooperationKey key, CurrentPerson person) {
        return person.isPartner() ? List.of() : alerts.of(key);
    }

    /** What the channels earned (M5). */
    ChannelReports.Report channels(
            CooperationKey key, AttributionModel model, @Nullable BigDecimal halfLifeDays, Days days) {
        return channels.of(key, model, halfLifeDays, days.from(), days.to());
    }

    /** The emergencies, oldest first; ours, so a partner gets none. */
    List<Emergencies.Told> emergencies(CooperationKey key, CurrentPerson person) {
        return person.isPartner() ? List.of() : emergencies.of(key);
    }

    /** The plan's items by phase; a partner's own ones only. */
    List<PlanPhase> plan(CooperationKey key, CurrentPerson person) {
        List<PlanLine> lines = items.of(key).stream()
                .filter(item -> !person.isPartner()
                        || person.partnerGroups().contains(item.partner().groupId()))
                .map(this::line)
                .toList();
        return Arrays.stream(Phase.values())
                .map(phase -> new PlanPhase(
                        phase.label(),
                        lines.stream().filter(line -> line.phase() == phase).toList()))
                .filter(phase -> !phase.lines().isEmpty())
                .toList();
    }

    /** The milestones of a plan that there is; they are shared. */
    List<Milestone> milestones(CooperationKey key, List<PlanPhase> plan) {
        return plan.isEmpty() ? List.of() : plans.milestones(key);
    }

    /** How the partners keep their word (M8); a partner sees its own. */
    List<PartnerPerformance> partners(CooperationKey key, CurrentPerson person) {
        return performances.performances(key).stream()
                .filter(one -> !person.isPartner() || isOf(one.partner(), person))
                .toList();
    }

    /** The statements: all for management and those whose work the money is, a partner's own, none for others. */
    List<Statement> statements(CooperationKey key, CurrentPerson person) {
        return settlements.statements(key).stream()
                .filter(statement -> person.isPartner() ? isOf(statement.party(), person) : maySeeAgreement(person))
                .toList();
    }

    /** The agreement's versions, newest first, for management and those whose work it is. */
    List<AgreementVersion> agreements(CooperationKey key, CurrentPerson person) {
        return maySeeAgreement(person) ? agreements.all(key) : List.of();
    }

    private static boolean maySeeAgreement(CurrentPerson person) {
        return !person.isPartner()
                && (person.isManagement() || person.groups().stream().anyMatch(AGREEMENT_GROUPS::contains));
    }

    private static boolean isOf(Party party, CurrentPerson person) {
        return !party.ours() && person.partnerGroups().contains(party.groupId());
    }

    private PlanLine line(StoredItem stored) {
        boolean done = stored.acceptedAt() != null;
        boolean late =
                !done && (stored.lateSince() != null || stored.item().endsOn().isBefore(LocalDate.now(clock)));
        return new PlanLine(
                stored.item().number(),
                stored.item().phase(),
                stored.item().description(),
                stored.item().deliverable(),
                PeopleGroup.withId(stored.item().ourOwner())
                        .map(PeopleGroup::label)
                        .orElse(stored.item().ourOwner()),
                stored.partner().name(),
                stored.item().startsOn(),
                stored.item().endsOn(),
                done ? "accepted" : late ? "late" : stored.reference() == null ? "open" : "delivered",
                done,
                late);
    }

    /** The days that somebody wants to look at; none for all. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /** The items of one phase of the plan. */
    record PlanPhase(String name, List<PlanLine> lines) {

        public long done() {
            return lines.stream().filter(PlanLine::done).count();
        }

        public long late() {
            return lines.stream().filter(PlanLine::late).count();
        }
    }

    /**
     * One item of the plan.
     *
     * @param state accepted, delivered, late or open
     */
    record PlanLine(
            int number,
            Phase phase,
            String description,
            String deliverable,
            String ourOwner,
            String partner,
            LocalDate startsOn,
            LocalDate endsOn,
            String state,
            boolean done,
            boolean late) {}
}
