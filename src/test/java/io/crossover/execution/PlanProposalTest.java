package io.crossover.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlanProposalTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);
    private static final List<TemplateRow> TEMPLATE = List.of(
            row("preparation", "first-day", -90, -45),
            row("preparation", "first-day", -75, -30),
            row("warm-up", "first-day", -14, -1),
            row("campaign", "first-day", 0, 3),
            row("closing", "last-day", 0, 7),
            row("closing", "last-day", 7, 30));

    @Test
    void E1_datesAreCountedFromTheCampaignsDays() {
        PlanProposal proposal = PlanProposal.of(TEMPLATE, "bookshop", FIRST, LAST, LocalDate.of(2026, 11, 16));

        assertThat(proposal.rows())
                .extracting(row -> row.startsOn() + " to " + row.endsOn())
                .containsExactly(
                        "2026-12-01 to 2027-01-15",
                        "2026-12-16 to 2027-01-30",
                        "2027-02-15 to 2027-02-28",
                        "2027-03-01 to 2027-03-04",
                        "2027-03-31 to 2027-04-07",
                        "2027-04-07 to 2027-04-30");
        assertThat(proposal.rows()).extracting(PlanRow::partner).containsOnly("bookshop");
        assertThat(proposal.milestones())
                .isEqualTo(
                        new Milestones(LocalDate.of(2027, 1, 30), LocalDate.of(2027, 2, 15), LocalDate.of(2027, 4, 7)));
    }

    @Test
    void E1_milestonesStandReadyEvenWithoutRows() {
        assertThat(PlanProposal.of(List.of(), "bookshop", FIRST, LAST, LocalDate.of(2026, 11, 16))
                        .milestones())
                .isEqualTo(new Milestones(FIRST.minusDays(1), FIRST.minusDays(1), LAST));
    }

    @Property
    void E1_theProposalHoldsAsItIsHoweverSoonTheCampaignBegins(@ForAll @IntRange(min = 1, max = 400) int daysAhead) {
        LocalDate today = FIRST.minusDays(daysAhead);
        PlanProposal proposal = PlanProposal.of(TEMPLATE, "bookshop", FIRST, LAST, today);

        ExecutionPlan plan = new PlanCheck(Set.of("bookshop"), today, new PreparationTime(0))
                .plan(new PlanDraft(FIRST, LAST, null, proposal.rows(), proposal.milestones(), List.of()));

        assertThat(plan.items()).hasSize(TEMPLATE.size());
    }

    private static TemplateRow row(String phase, String countedFrom, int startDays, int endDays) {
        return new TemplateRow(
                phase, "An item", "A report", "marketing", "ours", countedFrom, startDays, endDays, "Everything");
    }
}
