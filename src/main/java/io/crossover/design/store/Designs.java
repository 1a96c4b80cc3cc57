package io.crossover.design.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.PartnerChoice;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.Proposal;
import io.crossover.cooperation.RecordSection;
import io.crossover.design.Mode;
import io.crossover.design.RiskRegister;
import io.crossover.design.Strategy;
import io.crossover.design.Strategy.Exit;
import io.crossover.design.StrategyDecision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The strategy and the risks of a cooperation: every state of them in its record, every decision in its journal. */
@Component
public class Designs {

    private final Cooperations cooperations;
    private final CooperationRecord record;
    private final Journal journal;

    Designs(Cooperations cooperations, CooperationRecord record, Journal journal) {
        this.cooperations = cooperations;
        this.record = record;
        this.journal = journal;
    }

    public Brief brief(CooperationKey key) {
        Proposal proposal = cooperations.get(key).proposal();
        return new Brief(
                proposal.title(),
                proposal.goal(),
                proposal.ourBrand(),
                cooperations.partners(key).stream().map(Party::name).toList(),
                weakest(key, partner -> partner.dimensions().get("customerMatch")),
                weakest(key, partner -> Optional.ofNullable(partner.indicators().get("brandToneConflict"))
                        .map(BigDecimal::valueOf)
                        .orElse(null)));
    }

    /** The lowest score of any chosen partner; none when none was assessed. */
    private @Nullable BigDecimal weakest(
            CooperationKey key, Function<PartnerChoice.AssessedCandidate, @Nullable BigDecimal> score) {
        return record.find(key, RecordSection.PARTNER_CHOICE, PartnerChoice.class).stream()
                .flatMap(choice -> choice.candidates().stream())
                .filter(candidate -> candidate.partyId() != null)
                .map(score)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public void recordStrategy(CooperationKey key, Strategy strategy) {
        record.publish(key, RecordSection.STRATEGY, strategy);
    }

    /** Notes that a path with too many steps goes back to its author (D6), or, sent back too often, to management. */
    public String returnLongPath(CooperationKey key, int steps, int longest, boolean escalates) {
        String reason = "A customer takes %d steps to the benefit; at most %d are allowed. Shorten the path"
                .formatted(steps, longest);
        returned(key, "The customer path", reason, escalates);
        return reason;
    }

    public void decideLongPath(CooperationKey key, boolean kept, String reason) {
        if (kept) {
            record.publish(key, RecordSection.STRATEGY, strategy(key).withLongPath(reason));
        }
        journal.record(
                key,
                JournalKind.DECISION,
                kept
                        ? "The long customer path is kept: " + reason
                        : "Ended, the customer path stays too long: " + reason,
                Map.of("steps", strategy(key).pathSteps().size()));
    }

    public void recordModes(CooperationKey key, List<String> modes, @Nullable String reason, Exit exit) {
        Strategy strategy = strategy(key).withModes(modes, reason, exit);
        record.publish(key, RecordSection.STRATEGY, strategy);
        journal.record(
                key,
                JournalKind.DECISION,
                "Modes of cooperation chosen: "
                        + modes.stream().map(Mode::labelOf).collect(Collectors.joining(", ")),
                Map.of("modes", modes, "dataCollaboration", strategy.dataCollaboration()));
    }

    public void recordRisks(CooperationKey key, List<RiskRegister.Risk> risks) {
        record.publish(key, RecordSection.RISK_REGISTER, new RiskRegister(risks));
    }

    /**
     * Writes management's answer down.
     *
     * @param escalates it was sent back too often already, so that it must now be decided
     */
    public void recordDecision(CooperationKey key, StrategyDecision decision, boolean escalates) {
        String reason = Optional.ofNullable(decision.reason()).orElse("");
        if (decision.isReturn()) {
            returned(key, "The strategy (%s)".formatted(decision.returnTo()), reason, escalates);
        } else {
            journal.record(
                    key,
                    JournalKind.DECISION,
                    "The strategy is %s%s".formatted(decision.answer().label(), reason.isEmpty() ? "" : ": " + reason),
                    Map.of());
        }
    }

    public Strategy strategy(CooperationKey key) {
        return record.get(key, RecordSection.STRATEGY, Strategy.class);
    }

    public RiskRegister risks(CooperationKey key) {
        return record.get(key, RecordSection.RISK_REGISTER, RiskRegister.class);
    }

    void returned(CooperationKey key, String what, String reason, boolean escalates) {
        journal.record(
                key,
                escalates ? JournalKind.ESCALATION : JournalKind.DECISION,
                "%s %s: %s"
                        .formatted(
                                what,
                                escalates ? "was sent back too often and goes to management" : "is sent back",
                                reason),
                Map.of());
    }

    /**
     * What is known when the design begins.
     *
     * @param customerMatch the weakest partner's score of customer match (S1), when they were assessed
     * @param brandToneFit the weakest partner's score of brand tone, low where a conflict threatens
     */
    public record Brief(
            String title,
            String goal,
            String ourBrand,
            List<String> partners,
            @Nullable BigDecimal customerMatch,
            @Nullable BigDecimal brandToneFit) {

        /** The parties in a row, ours first. */
        public String everybody() {
            List<String> names = new ArrayList<>(partners);
            names.add(0, ourBrand);
            String last = names.remove(names.size() - 1);
            return names.isEmpty() ? last : String.join(", ", names) + " and " + last;
        }
    }
}
