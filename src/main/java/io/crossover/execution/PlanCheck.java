package io.crossover.execution;

import io.crossover.cooperation.InvalidInputException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns a draft into a plan, or says what is wrong with it in the words of the person who filled it (E1, E2, E3).
 *
 * @param partners the ids of the partners that can own an item
 */
public record PlanCheck(Set<String> partners, LocalDate today, PreparationTime preparation) {

    public PlanCheck {
        partners = Set.copyOf(partners);
    }

    public ExecutionPlan plan(PlanDraft draft) {
        checkCampaign(draft);
        List<PlanItem> items = new ArrayList<>();
        for (PlanRow row : draft.rows()) {
            items.add(item(items.size() + 1, row, draft));
        }
        checkPhases(items);
        checkMilestones(draft);
        return new ExecutionPlan(
                draft.firstDay(),
                draft.lastDay(),
                reasonWhereShort(draft),
                items,
                draft.milestones(),
                draft.team().stream()
                        .filter(member -> given(member.party()).isPresent())
                        .toList());
    }

    private void checkCampaign(PlanDraft draft) {
        if (!draft.firstDay().isAfter(today)) {
            throw new InvalidInputException("campaignFrom", "The campaign's first day must lie after today, " + today);
        }
        if (draft.lastDay().isBefore(draft.firstDay())) {
            throw new InvalidInputException(
                    "campaignTo", "The campaign's last day must not be before its first day, " + draft.firstDay());
        }
    }

    private @Nullable String reasonWhereShort(PlanDraft draft) {
        if (!preparation.isShort(today, draft.firstDay())) {
            return null;
        }
        return given(draft.shortPreparationReason())
                .orElseThrow(() -> new InvalidInputException(
                        "shortPreparationReason",
                        ("A time-limited joint event is planned and tested %d months ahead, and %s is sooner: give the"
                                        + " reason for the shorter preparation")
                                .formatted(preparation.months(), draft.firstDay())));
    }

    private PlanItem item(int number, PlanRow row, PlanDraft draft) {
        Row told = new Row(number, row);
        PlanItem item = new PlanItem(
                number,
                Phase.withId(told.required(row.phase(), "choose its phase"))
                        .orElseThrow(() -> told.wrong("'%s' is not a phase".formatted(row.phase()))),
                told.required(row.description(), "say what is to be done"),
                told.required(row.ourOwner(), "choose the owner on our side"),
                told.required(row.partner(), "choose the owner on the other side"),
                given(row.contact()).orElse(null),
                Side.withId(told.required(row.accountable(), "choose the one side that is accountable"))
                        .orElseThrow(() -> told.wrong("exactly one side is accountable, ours or theirs")),
                told.day(row.startsOn(), "choose the day it starts"),
                told.day(row.endsOn(), "choose the day it ends"),
                given(row.resources()).orElse(null),
                told.required(row.deliverable(), "name the deliverable"));
        if (!partners.contains(item.partner())) {
            throw told.wrong("'%s' is not a partner of this cooperation".formatted(item.partner()));
        }
        if (item.endsOn().isBefore(item.startsOn())) {
            throw told.wrong("it ends on %s, before it starts on %s".formatted(item.endsOn(), item.startsOn()));
        }
        if (item.endsOn().isBefore(today)) {
            throw told.wrong("it ends on %s, which is over already".formatted(item.endsOn()));
        }
        checkAgainstCampaign(item, draft, told);
        return item;
    }

    private static void checkAgainstCampaign(PlanItem item, PlanDraft draft, Row told) {
        boolean fits =
                switch (item.phase()) {
                    case PREPARATION, WARM_UP -> item.endsOn().isBefore(draft.firstDay());
                    case CAMPAIGN -> !item.startsOn().isBefore(draft.firstDay());
                    case CLOSING -> !item.endsOn().isBefore(draft.lastDay());
                };
        if (!fits) {
            throw told.wrong(
                    switch (item.phase()) {
                        case PREPARATION, WARM_UP -> "it must end before the campaign's first day, " + draft.firstDay();
                        case CAMPAIGN -> "it must not start before the campaign's first day, " + draft.firstDay();
                        case CLOSING -> "it must not end before the campaign's last day, " + draft.lastDay();
                    });
        }
    }

    private static void checkPhases(List<PlanItem> items) {
        Set<Phase> planned = EnumSet.noneOf(Phase.class);
        items.forEach(item -> planned.add(item.phase()));
        if (!planned.contains(Phase.PREPARATION)) {
            throw new InvalidInputException("planItems", "The plan needs at least one item of preparation");
        }
        if (!planned.contains(Phase.WARM_UP) && !planned.contains(Phase.CAMPAIGN)) {
            throw new InvalidInputException("planItems", "The plan needs at least one item of execution");
        }
        if (!planned.contains(Phase.CLOSING)) {
            throw new InvalidInputException("planItems", "The plan needs at least one closing item");
        }
    }

    private static void checkMilestones(PlanDraft draft) {
        Milestones milestones = draft.milestones();
        if (milestones.warmUpLive().isBefore(milestones.designFreeze())) {
            throw new InvalidInputException(
                    "warmUpLive",
                    "The warm-up must not go live before the design freeze, " + milestones.designFreeze());
        }
        if (!milestones.warmUpLive().isBefore(draft.firstDay())) {
            throw new InvalidInputException(
                    "warmUpLive", "The warm-up must go live before the campaign's first day, " + draft.firstDay());
        }
        if (milestones.dataReview().isBefore(draft.lastDay())) {
            throw new InvalidInputException(
                    "dataReview", "The data review must not be before the campaign's last day, " + draft.lastDay());
        }
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A row as the person sees it: its number, and what it is about. */
    private record Row(int number, PlanRow row) {

        String required(@Nullable String text, String request) {
            return given(text).orElseThrow(() -> wrong(request));
        }

        LocalDate day(@Nullable String text, String request) {
            String day = required(text, request);
            try {
                return LocalDate.parse(day);
            } catch (DateTimeParseException e) {
                throw wrong("'%s' is not a day".formatted(day));
            }
        }

        InvalidInputException wrong(String what) {
            String about =
                    given(row.description()).map(text -> " (" + text + ")").orElse("");
            return new InvalidInputException("planItems", "Row %d%s: %s".formatted(number, about, what));
        }
    }
}
