package io.crossover.signing.store;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.Audience;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.Party;
import io.crossover.signing.AgreementVersion;
import io.crossover.signing.Signature;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each party answered to each version (A7). */
@Component
public class Signatures {

    private final JdbcClient jdbc;
    private final Cooperations cooperations;
    private final Agreements agreements;
    private final Journal journal;
    private final Clock clock;
    private final Actor actor;

    Signatures(
            JdbcClient jdbc,
            Cooperations cooperations,
            Agreements agreements,
            Journal journal,
            Clock clock,
            Actor actor) {
        this.jdbc = jdbc;
        this.cooperations = cooperations;
        this.agreements = agreements;
        this.journal = journal;
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * Keeps a party's answer to the text that was laid before it, which must be the newest version, byte for byte.
     *
     * @param sha256 the hash that the party was shown
     * @param lines the text that the party was shown
     */
    public void answer(CooperationKey key, Signature signature, String sha256, List<String> lines) {
        AgreementVersion newest = agreements.newest(key);
        if (!newest.isWhatWasShown(sha256, lines)) {
            throw new InvalidInputException(
                    "signatureDecision",
                    "What lies before you is not version %d of the agreement as it was fixed; it cannot be signed"
                            .formatted(newest.number()));
        }
        keep(key, newest, signature);
    }

    /** Keeps that a party has not answered by the date. */
    public void keepSilence(CooperationKey key, String party) {
        keep(key, agreements.newest(key), Signature.silent(party));
    }

    private void keep(CooperationKey key, AgreementVersion version, Signature signature) {
        jdbc.sql(
                        """
                        INSERT INTO agreement_signature (cooperation_key, version, party_id, answer, sha256, signatory,
                            reason, answered_by, answered_at)
                        VALUES (:key, :version, :party, :answer, :sha256, :signatory, :reason, :by, :at)""")
                .param("key", key.value())
                .param("version", version.number())
                .param("party", signature.party())
                .param("answer", signature.answer().name())
                .param("sha256", version.sha256())
                .param("signatory", signature.signatory())
                .param("reason", signature.reason())
                .param("by", actor.current())
                .param("at", OffsetDateTime.now(clock))
                .update();
        journal.record(
                key,
                JournalKind.SIGNATURE,
                "%s: version %d of the agreement %s"
                        .formatted(
                                name(key, signature.party()),
                                version.number(),
                                signature.answer().label()),
                Map.of("sha256", version.sha256(), "signatory", signature.signatory(), "reason", signature.reason()),
                Audience.with(signature.party()));
    }

    /** The answers to the newest version. */
    public List<Signature> toNewest(CooperationKey key) {
        return jdbc.sql(
                        """
                        SELECT party_id, answer, signatory, reason FROM agreement_signature
                        WHERE cooperation_key = :key AND version = :version ORDER BY id""")
                .param("key", key.value())
                .param("version", agreements.newest(key).number())
                .query((row, number) -> new Signature(
                        row.getString("party_id"),
                        Signature.Answer.valueOf(row.getString("answer")),
                        row.getString("signatory"),
                        row.getString("reason")))
                .list();
    }

    /** Whether every party has signed the newest version; only then anything is executed. */
    public boolean areComplete(CooperationKey key) {
        List<String> signed = toNewest(key).stream()
                .filter(Signature::isSigned)
                .map(Signature::party)
                .toList();
        return cooperations.parties(key).stream().map(Party::id).allMatch(signed::contains);
    }

    /** Management has decided what follows from a missing signature. */
    public void decideOnMissing(CooperationKey key, boolean backToTalks, String reason) {
        journal.record(
                key,
                JournalKind.DECISION,
                (backToTalks ? "Not signed by all: back to the talks: " : "Not signed by all: it ends here: ") + reason,
                Map.of());
    }

    private String name(CooperationKey key, String party) {
        return cooperations.parties(key).stream()
                .filter(candidate -> candidate.id().equals(party))
                .map(Party::name)
                .findFirst()
                .orElse(party);
    }
}
