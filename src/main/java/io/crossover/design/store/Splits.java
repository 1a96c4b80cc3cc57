package io.crossover.design.store;

import io.crossover.cooperation.BenefitSplit;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.Proposal;
import io.crossover.cooperation.RecordSection;
import io.crossover.design.SplitPreview;
import io.crossover.design.SplitPreview.Spread;
import io.crossover.design.SplitSheet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The benefit split of a cooperation, from finance's sheet to the agreed terms. */
@Component
public class Splits {

    private final Cooperations cooperations;
    private final CooperationRecord record;
    private final Journal journal;
    private final Designs designs;

    Splits(Cooperations cooperations, CooperationRecord record, Journal journal, Designs designs) {
        this.cooperations = cooperations;
        this.record = record;
        this.journal = journal;
        this.designs = designs;
    }

    /** What finance starts from: the parties, and the terms as they stand or else one open tier. */
    public Start start(CooperationKey key) {
        Proposal proposal = cooperations.get(key).proposal();
        return new Start(
                proposal.title(),
                cooperations.parties(key),
                record.find(key, RecordSection.BENEFIT_SPLIT, BenefitSplit.class)
                        .map(SplitSheet::of)
                        .orElseGet(() -> SplitSheet.empty(
                                proposal.budget().getCurrencyUnit().getCode())));
    }

    /** Takes finance's sheet, or says what in it cannot be. */
    public void record(CooperationKey key, SplitSheet sheet, Spread spread) {
        List<Party> parties = cooperations.parties(key);
        BenefitSplit split = sheet.terms(parties);
        SplitPreview preview = SplitPreview.of(split, spread, parties);
        record.publish(key, RecordSection.BENEFIT_SPLIT, split);
        journal.record(
                key,
                JournalKind.DECISION,
                "A benefit split is prepared",
                Map.of("clauses", preview.clauses(), "sandbox", preview.rows()));
    }

    /** The terms played through with three results (D7). */
    public SplitPreview preview(CooperationKey key, Spread spread) {
        BenefitSplit split = record.get(key, RecordSection.BENEFIT_SPLIT, BenefitSplit.class);
        return SplitPreview.of(split, spread, cooperations.parties(key));
    }

    /**
     * Writes down what business development says to the split.
     *
     * @param escalates it was sent back too often already, so that management must decide
     */
    public void answered(CooperationKey key, boolean agreed, String reason, boolean escalates) {
        if (agreed) {
            journal.record(key, JournalKind.DECISION, "The benefit split is agreed", Map.of());
        } else if (reason.isBlank()) {
            throw new InvalidInputException("splitAnswerReason", "Say what should be different: finance reads it");
        } else {
            designs.returned(key, "The benefit split", reason, escalates);
        }
    }

    public void decided(CooperationKey key, boolean kept, String reason) {
        journal.record(
                key,
                JournalKind.DECISION,
                (kept ? "The benefit split is kept as prepared: " : "Ended without a benefit split: ") + reason,
                Map.of());
    }

    /**
     * What finance starts from.
     *
     * @param parties in the order of the sheet's columns
     */
    public record Start(String title, List<Party> parties, SplitSheet sheet) {}
}
