package io.crossover.signing.store;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.Party;
import io.crossover.signing.BottomLineDispute;
import io.crossover.signing.Mandate;
import io.crossover.signing.Round;
import io.crossover.signing.Wording;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What happens to a position that the negotiators cannot accept (A2, G3). */
@Component
public class Talks {

    private final Rounds rounds;
    private final Mandates mandates;
    private final Cooperations cooperations;
    private final Journal journal;

    Talks(Rounds rounds, Mandates mandates, Cooperations cooperations, Journal journal) {
        this.rounds = rounds;
        this.mandates = mandates;
        this.cooperations = cooperations;
        this.journal = journal;
    }

    /** The dispute about what the last round came to. */
    public BottomLineDispute dispute(CooperationKey key) {
        Round round = rounds.latest(key).orElseThrow();
        Party partner = cooperations.partners(key).stream()
                .filter(candidate -> candidate.id().equals(round.putForwardBy()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(round.putForwardBy() + " is no partner of " + key));
        String brand = cooperations.get(key).proposal().ourBrand();
        String share =
                Mandate.ourLowestShare(round.split()).stripTrailingZeros().toPlainString();
        String alternatives = mandates.inForce(key).alternatives().stream()
                .map(prepared ->
                        "%s: %s (%s)".formatted(prepared.point().label(), prepared.alternative(), prepared.evidence()))
                .collect(Collectors.joining("\n"));
        return new BottomLineDispute(
                "Round %d of the talks: %s %% of the result for %s"
                        .formatted(round.number(), share, Wording.shortened(brand, Wording.IN_A_NAME)),
                Wording.shortened(alternatives, Wording.IN_A_VARIABLE),
                partner);
    }

    /**
     * Takes over how the dispute ended. Whatever the contact persons settled on, only a changed mandate, approved by
     * management, lets the negotiators accept less than the present one.
     *
     * @return whether our bottom line holds
     */
    public boolean settle(CooperationKey key, String decision, String resolution) {
        boolean holds = decision.equals("ours");
        journal.record(
                key,
                JournalKind.DECISION,
                holds ? "Our bottom line holds" : "Less than our bottom line: the mandate is to be looked at again",
                Map.of("decision", decision, "resolution", resolution));
        return holds;
    }
}
