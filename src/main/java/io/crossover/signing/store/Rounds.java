package io.crossover.signing.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.crossover.cooperation.Actor;
import io.crossover.cooperation.BenefitSplit;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.Json;
import io.crossover.cooperation.RecordSection;
import io.crossover.signing.BelowBottomLineException;
import io.crossover.signing.Mandate;
import io.crossover.signing.Position;
import io.crossover.signing.Round;
import io.crossover.signing.RoundMinutes;
import io.crossover.signing.RoundOutcome;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rounds of a cooperation's talks (A2). For our own people only: they are measured by the mandate. */
@Component
public class Rounds {

    private final JdbcClient jdbc;
    private final Json json;
    private final CooperationRecord record;
    private final Mandates mandates;
    private final Journal journal;
    private final Clock clock;
    private final Actor actor;

    Rounds(
            JdbcClient jdbc,
            ObjectMapper mapper,
            CooperationRecord record,
            Mandates mandates,
            Journal journal,
            Clock clock,
            Actor actor) {
        this.jdbc = jdbc;
        this.json = new Json(mapper);
        this.record = record;
        this.mandates = mandates;
        this.journal = journal;
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * Keeps a round as it counts under the mandate.
     *
     * @throws BelowBottomLineException once it is kept, when somebody above the negotiators must decide
     */
    public Round record(CooperationKey key, RoundMinutes minutes) {
        Round round =
                minutes.over(designedSplit(key)).heldOn(LocalDate.now(clock)).under(mandates.inForce(key));
        jdbc.sql(
                        """
                        INSERT INTO negotiation_round (cooperation_key, round_number, outcome, content, held_by, held_at)
                        VALUES (:key, :number, :outcome, :content, :by, :at)""")
                .param("key", key.value())
                .param("number", round.number())
                .param("outcome", round.outcome().name())
                .param("content", json.write(round))
                .param("by", actor.current())
                .param("at", OffsetDateTime.now(clock))
                .update();
        boolean below = round.outcome() == RoundOutcome.BELOW_BOTTOM_LINE;
        journal.record(
                key,
                below ? JournalKind.ESCALATION : JournalKind.DECISION,
                "Round %d of the talks: %s"
                        .formatted(round.number(), round.outcome().label()),
                Map.of("ourLowestShare", Mandate.ourLowestShare(round.split()).toPlainString()));
        if (below) {
            throw new BelowBottomLineException(round);
        }
        return round;
    }

    /** All rounds, the first one first. */
    public List<Round> of(CooperationKey key) {
        return jdbc
                .sql("SELECT content FROM negotiation_round WHERE cooperation_key = :key ORDER BY round_number")
                .param("key", key.value())
                .query(String.class)
                .list()
                .stream()
                .map(content -> json.read(content, Round.class))
                .toList();
    }

    public Optional<Round> latest(CooperationKey key) {
        List<Round> rounds = of(key);
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    public int nextNumber(CooperationKey key) {
        return 1 + latest(key).map(Round::number).orElse(0);
    }

    /** Where both sides stood after the last round. */
    public List<Position> positions(CooperationKey key) {
        return latest(key).map(Round::positions).orElse(List.of());
    }

    /** The split as it stands: as last talked over, else as designed. */
    public BenefitSplit split(CooperationKey key) {
        return latest(key).map(Round::split).orElseGet(() -> designedSplit(key));
    }

    private BenefitSplit designedSplit(CooperationKey key) {
        return record.get(key, RecordSection.BENEFIT_SPLIT, BenefitSplit.class);
    }
}
