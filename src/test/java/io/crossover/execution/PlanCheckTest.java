package io.crossover.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crossover.cooperation.InvalidInputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("E1, E2, E3 a plan holds or says what is wrong")
class PlanCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);
    private static final PlanRow PREPARATION = row("preparation", "2026-12-01", "2027-02-01");
    private static final PlanRow CAMPAIGN = row("campaign", "2027-03-01", "2027-03-31");
    private static final PlanRow CLOSING = row("closing", "2027-03-31", "2027-04-07");

    private final PlanCheck check = new PlanCheck(Set.of("bookshop"), TODAY, new PreparationTime(3));

    @Test
    void E1_aPlanOfAllThreePhasesHolds() {
        ExecutionPlan plan = check.plan(draft(PREPARATION, CAMPAIGN, CLOSING));

        assertThat(plan.items()).extracting(PlanItem::number).containsExactly(1, 2, 3);
        assertThat(plan.items())
                .extracting(PlanItem::phase)
                .containsExactly(Phase.PREPARATION, Phase.CAMPAIGN, Phase.CLOSING);
        assertThat(plan.shortPreparationReason()).isNull();
    }

    @Test
    void E1_theWarmUpAloneCountsAsExecution() {
        assertThat(check.plan(draft(PREPARATION, row("warm-up", "2027-02-15", "2027-02-28"), CLOSING))
                        .items())
                .hasSize(3);
    }

    @Test
    void E1_eachPhaseNeedsAnItem() {
        assertRefused(() -> check.plan(draft(CAMPAIGN, CLOSING)), "planItems", "preparation");
        assertRefused(() -> check.plan(draft(PREPARATION, CLOSING)), "planItems", "execution");
        assertRefused(() -> check.plan(draft(PREPARATION, CAMPAIGN)), "planItems", "closing");
        assertRefused(() -> check.plan(draft()), "planItems", "preparation");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "both", "ours,theirs"})
    void E2_exactlyOneSideIsAccountable(@Nullable String accountable) {
        assertRowRefused(row -> new PlanRow(
                row.phase(),
                row.description(),
                row.ourOwner(),
                row.partner(),
                row.contact(),
                accountable,
                row.startsOn(),
                row.endsOn(),
                row.resources(),
                row.deliverable()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void E1_anOwnerOnEachSideIsNeeded(@Nullable String nobody) {
        assertRowRefused(row -> owned(row, nobody, "bookshop"));
        assertRowRefused(row -> owned(row, "marketing", nobody));
    }

    @Test
    void E1_theOtherSidesOwnerIsAPartner() {
        assertRowRefused(row -> owned(row, "marketing", "ours"));
    }

    @ParameterizedTest(name = "{0}: {1} to {2} is refused: {3}")
    @CsvSource({
        // one day is a period
        "preparation, 2027-02-01, 2027-02-01, false",
        "preparation, 2027-02-02, 2027-02-01, true",
        // today is not over
        "preparation, 2026-11-01, 2026-11-16, false",
        "preparation, 2026-11-01, 2026-11-15, true",
        "preparation, 2027-02-01, 2027-02-28, false",
        "preparation, 2027-02-01, 2027-03-01, true",
        "warm-up, 2027-02-01, 2027-02-28, false",
        "warm-up, 2027-02-01, 2027-03-01, true",
        "campaign, 2027-03-01, 2027-03-02, false",
        "campaign, 2027-02-28, 2027-03-02, true",
        "closing, 2027-03-30, 2027-03-31, false",
        "closing, 2027-03-29, 2027-03-30, true",
        "party, 2027-03-29, 2027-03-30, true",
        "preparation, next week, 2027-02-01, true",
        "preparation, , 2027-02-01, true",
        "preparation, 2027-02-01, , true"
    })
    void E1_datesFitThePhase(String phase, @Nullable String startsOn, @Nullable String endsOn, boolean refused) {
        PlanDraft draft = draft(PREPARATION, CAMPAIGN, CLOSING, row(phase, startsOn, endsOn));
        if (refused) {
            assertRefused(() -> check.plan(draft), "planItems", "Row 4");
        } else {
            assertThat(check.plan(draft).items()).hasSize(4);
        }
    }

    @Test
    void E3_aShortPreparationNeedsAReason() {
        assertThat(reasonFor(TODAY.plusMonths(3), null)).isNull();
        assertRefused(() -> reasonFor(TODAY.plusMonths(3).minusDays(1), null), "shortPreparationReason", "3 months");
        assertRefused(() -> reasonFor(TODAY.plusMonths(3).minusDays(1), " "), "shortPreparationReason", "3 months");
        assertThat(reasonFor(TODAY.plusMonths(3).minusDays(1), "Fair in spring"))
                .isEqualTo("Fair in spring");
        // kept only where it is short
        assertThat(reasonFor(TODAY.plusMonths(3), "Fair in spring")).isNull();
    }

    @Test
    void theCampaignLiesAheadAndHasDays() {
        assertRefused(() -> check.plan(on(TODAY, LAST, milestones())), "campaignFrom", "after today");
        assertRefused(() -> check.plan(on(FIRST, FIRST.minusDays(1), milestones())), "campaignTo", "before");
    }

    @ParameterizedTest(name = "freeze {0}, live {1}, review {2}: wrong is {3}")
    @CsvSource({
        "2027-02-01, 2027-02-01, 2027-03-31,",
        "2027-02-02, 2027-02-01, 2027-03-31, warmUpLive",
        "2027-02-01, 2027-02-28, 2027-03-31,",
        "2027-02-01, 2027-03-01, 2027-03-31, warmUpLive",
        "2027-02-01, 2027-02-15, 2027-03-30, dataReview"
    })
    void E1_milestonesFollowEachOther(LocalDate freeze, LocalDate live, LocalDate review, @Nullable String wrong) {
        PlanDraft draft = on(FIRST, LAST, new Milestones(freeze, live, review));
        if (wrong == null) {
            assertThat(check.plan(draft).milestones()).isEqualTo(draft.milestones());
        } else {
            assertRefused(() -> check.plan(draft), wrong, "");
        }
    }

    @Test
    void E11_aTeamRowWithoutAPartyIsLeftOut() {
        PlanDraft draft = new PlanDraft(
                FIRST,
                LAST,
                null,
                List.of(PREPARATION, CAMPAIGN, CLOSING),
                milestones(),
                List.of(
                        new TeamMember("bookshop", "Wang", null, "Zhao", "10 000 yuan"),
                        new TeamMember(null, null, null, null, null)));

        assertThat(check.plan(draft).team()).extracting(TeamMember::party).containsExactly("bookshop");
    }

    @Test
    void aPostponedLaunchMovesWhatComesAfterIt() {
        ExecutionPlan moved =
                check.plan(draft(PREPARATION, CAMPAIGN, CLOSING)).movedTo(FIRST.plusDays(10), LAST.plusDays(20));

        assertThat(moved.items().get(0).endsOn()).isEqualTo("2027-02-01");
        assertThat(moved.items().get(1).startsOn()).isEqualTo("2027-03-11");
        assertThat(moved.items().get(2).startsOn()).isEqualTo("2027-04-20");
        assertThat(moved.milestones().dataReview())
                .isEqualTo(milestones().dataReview().plusDays(20));
    }

    private @Nullable String reasonFor(LocalDate firstDay, @Nullable String reason) {
        return check.plan(new PlanDraft(
                        firstDay,
                        LAST,
                        reason,
                        List.of(row("preparation", "2026-12-01", "2027-01-01"), CAMPAIGN, CLOSING),
                        new Milestones(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 1), LAST),
                        List.of()))
                .shortPreparationReason();
    }

    private void assertRowRefused(UnaryOperator<PlanRow> change) {
        assertRefused(
                () -> check.plan(draft(CAMPAIGN, change.apply(PREPARATION), CLOSING)), "planItems", "Row 2 (An item)");
    }

    private static void assertRefused(ThrowingCallable call, String field, String says) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.field())
                        .isEqualTo(field))
                .hasMessageContaining(says);
    }

    private static Milestones milestones() {
        return new Milestones(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 15), LocalDate.of(2027, 4, 7));
    }

    private static PlanDraft draft(PlanRow... rows) {
        return new PlanDraft(FIRST, LAST, null, new ArrayList<>(List.of(rows)), milestones(), List.of());
    }

    private static PlanDraft on(LocalDate firstDay, LocalDate lastDay, Milestones milestones) {
        return new PlanDraft(firstDay, lastDay, null, List.of(PREPARATION, CAMPAIGN, CLOSING), milestones, List.of());
    }

    private static PlanRow owned(PlanRow row, @Nullable String ourOwner, @Nullable String partner) {
        return new PlanRow(
                row.phase(),
                row.description(),
                ourOwner,
                partner,
                row.contact(),
                row.accountable(),
                row.startsOn(),
                row.endsOn(),
                row.resources(),
                row.deliverable());
    }

    private static PlanRow row(String phase, @Nullable String startsOn, @Nullable String endsOn) {
        return new PlanRow(phase, "An item", "marketing", "bookshop", null, "ours", startsOn, endsOn, null, "A report");
    }
}
