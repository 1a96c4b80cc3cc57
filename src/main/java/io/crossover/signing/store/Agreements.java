package io.crossover.signing.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.crossover.cooperation.Actor;
import io.crossover.cooperation.AgreedTerms;
import io.crossover.cooperation.Audience;
import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.Json;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.RecordSection;
import io.crossover.cooperation.Sha256;
import io.crossover.signing.AgreementChanges;
import io.crossover.signing.AgreementDocument;
import io.crossover.signing.AgreementDraft;
import io.crossover.signing.AgreementTerms;
import io.crossover.signing.AgreementVersion;
import io.crossover.signing.Clause;
import io.crossover.signing.ClauseChecklist;
import io.crossover.signing.Finding;
import io.crossover.signing.LegalReview;
import io.crossover.signing.Obligation;
import io.crossover.signing.PaymentCycle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agreement of a cooperation, in versions that never change (A6). */
@Component
public class Agreements {

    private static final int USUAL_PAYMENT_DAYS = 30;

    private final JdbcClient jdbc;
    private final Json json;
    private final Cooperations cooperations;
    private final CooperationRecord record;
    private final Rounds rounds;
    private final AgreementTemplates templates;
    private final Journal journal;
    private final Clock clock;
    private final Actor actor;

    Agreements(
            JdbcClient jdbc,
            ObjectMapper mapper,
            Cooperations cooperations,
            CooperationRecord record,
            Rounds rounds,
            AgreementTemplates templates,
            Journal journal,
            Clock clock,
            Actor actor) {
        this.jdbc = jdbc;
        this.json = new Json(mapper);
        this.cooperations = cooperations;
        this.record = record;
        this.rounds = rounds;
        this.templates = templates;
        this.journal = journal;
        this.clock = clock;
        this.actor = actor;
    }

    /** What the next version is written from: the last one, else the template. */
    public AgreementDraft draft(CooperationKey key) {
        return latest(key).map(this::redraft).orElseGet(() -> firstDraft(key));
    }

    private AgreementDraft redraft(Row row) {
        AgreementTerms terms = terms(row.version);
        return new AgreementDraft(
                List.of(json.read(row.clauses, Clause[].class)),
                terms.campaignFrom(),
                terms.campaignTo(),
                terms.paymentCycle(),
                terms.paymentDays(),
                terms.deposits(),
                terms.dataFields());
    }

    private AgreementDraft firstDraft(CooperationKey key) {
        Cooperation cooperation = cooperations.get(key);
        Strategy strategy = strategy(key);
        Map<String, String> values = new HashMap<>(strategy.values());
        values.put("title", cooperation.proposal().title());
        values.put(
                "parties", cooperations.parties(key).stream().map(Party::name).collect(Collectors.joining(", ")));
        values.put("basis", rounds.split(key).basis().label());
        return new AgreementDraft(
                templates.template().fill(strategy.modes(), values),
                cooperation.firstDay(),
                cooperation.lastDay(),
                PaymentCycle.ONCE,
                USUAL_PAYMENT_DAYS,
                List.of(),
                List.of());
    }

    /** The modes of cooperation that the agreement is about (D2). */
    public List<String> modes(CooperationKey key) {
        return strategy(key).modes();
    }

    /** What a draft lacks before it can become a version (A3, A5). */
    public List<String> missing(CooperationKey key, AgreementDraft draft, ClauseChecklist checklist) {
        List<String> modes = modes(key);
        draft.terms(rounds.split(key), modes);
        return checklist.missing(modes, draft.clauses());
    }

    /** Fixes a draft as the next version: its text, its number and its hash. */
    public AgreementVersion fix(CooperationKey key, AgreementDraft draft) {
        int number = 1 + latest(key).map(row -> row.version.number()).orElse(0);
        AgreementTerms agreed = draft.terms(rounds.split(key), modes(key));
        String terms = json.write(agreed);
        String text = new AgreementDocument(
                        cooperations.get(key).proposal().title(),
                        key.value(),
                        cooperations.parties(key),
                        draft.clauses(),
                        agreed)
                .text(number, Sha256.of(terms));
        AgreementVersion version = AgreementVersion.fix(number, text, terms);
        jdbc.sql(
                        """
                        INSERT INTO agreement_version
                            (cooperation_key, version, document, terms, sha256, clauses, fixed_by, fixed_at)
                        VALUES (:key, :version, :document, :terms, :sha256, :clauses, :by, :at)""")
                .param("key", key.value())
                .param("version", number)
                .param("document", version.document())
                .param("terms", version.terms())
                .param("sha256", version.sha256())
                .param("clauses", json.write(draft.clauses()))
                .param("by", actor.current())
                .param("at", OffsetDateTime.now(clock))
                .update();
        journal.record(
                key,
                JournalKind.DECISION,
                "Version %d of the agreement is fixed".formatted(number),
                Map.of("sha256", version.sha256()));
        return version;
    }

    /** The newest version, read and found unchanged. */
    public AgreementVersion newest(CooperationKey key) {
        return latest(key)
                .orElseThrow(() -> new IllegalStateException(key + " has no agreement yet"))
                .version
                .intact();
    }

    /** Every version as it is stored, newest first; whether it is intact is for the reader to ask. */
    public List<AgreementVersion> all(CooperationKey key) {
        return versions(key).stream().map(Row::version).toList();
    }

    /** What changed from the version before the newest one; nothing when there is only one. */
    public List<AgreementChanges.Change> changes(CooperationKey key) {
        List<Row> rows = versions(key);
        return rows.size() < 2
                ? List.of()
                : AgreementChanges.between(
                        rows.get(1).version.intact().document(),
                        rows.get(0).version.intact().document());
    }

    public AgreementTerms terms(AgreementVersion version) {
        return json.read(version.intact().terms(), AgreementTerms.class);
    }

    /** The clauses of the newest version. */
    public List<Clause> clauses(CooperationKey key) {
        return latest(key)
                .map(row -> List.of(json.read(row.clauses, Clause[].class)))
                .orElse(List.of());
    }

    /** Keeps what a second person found in the newest version (A4). */
    public void review(CooperationKey key, LegalReview review) {
        int version = newest(key).number();
        review.findings().forEach(finding -> jdbc.sql(
                        """
                                INSERT INTO agreement_finding
                                    (cooperation_key, version, clause, finding, weight, found_by, found_at)
                                VALUES (:key, :version, :clause, :finding, :weight, :by, :at)""")
                .param("key", key.value())
                .param("version", version)
                .param("clause", finding.clause())
                .param("finding", finding.finding())
                .param("weight", finding.weight().name())
                .param("by", actor.current())
                .param("at", OffsetDateTime.now(clock))
                .update());
        long blocking = review.findings().stream().filter(Finding::isBlocking).count();
        journal.record(
                key,
                JournalKind.DECISION,
                review.isClear()
                        ? "Legal review: version %d may be signed".formatted(version)
                        : "Legal review: version %d may not be signed".formatted(version),
                Map.of("blocking", blocking, "advice", review.findings().size() - blocking));
    }

    /** Management has decided about an agreement that was blocked too often (G8). */
    public void decideOnFindings(CooperationKey key, String direction, String reason) {
        String what =
                switch (direction) {
                    case "text" -> "The agreement is to be written anew";
                    case "talks" -> "The talks are to be taken up again";
                    default -> "The agreement is given up";
                };
        journal.record(key, JournalKind.DECISION, what + ": " + reason, Map.of());
    }

    /** There is no agreement, and so no cooperation. */
    public void giveUp(CooperationKey key) {
        journal.record(key, JournalKind.DECISION, "The talks ended without an agreement", Map.of(), Audience.EVERYONE);
    }

    /** What was found in the newest version. */
    public List<Finding> findings(CooperationKey key) {
        return latest(key)
                .map(row -> jdbc.sql(
                                """
                                SELECT clause, finding, weight FROM agreement_finding
                                WHERE cooperation_key = :key AND version = :version ORDER BY id""")
                        .param("key", key.value())
                        .param("version", row.version.number())
                        .query((found, number) -> new Finding(
                                found.getString("clause"),
                                found.getString("finding"),
                                Finding.Weight.valueOf(found.getString("weight"))))
                        .list())
                .orElse(List.of());
    }

    /** All parties have signed the newest version: its terms hold, and what it makes due is kept as dates. */
    public void conclude(CooperationKey key) {
        AgreementVersion version = newest(key);
        AgreementTerms terms = terms(version);
        record.publish(
                key,
                RecordSection.AGREED_TERMS,
                new AgreedTerms(
                        version.number(),
                        version.sha256(),
                        terms.split(),
                        LocalDate.now(clock),
                        terms.campaignFrom(),
                        terms.campaignTo(),
                        terms.modes(),
                        terms.dataFields()));
        Obligation.of(terms).forEach(obligation -> keep(key, version, obligation));
        journal.record(
                key,
                JournalKind.DECISION,
                "The agreement is signed by all parties, version %d".formatted(version.number()),
                Map.of("sha256", version.sha256()),
                Audience.EVERYONE);
    }

    private void keep(CooperationKey key, AgreementVersion version, Obligation obligation) {
        jdbc.sql(
                        """
                        INSERT INTO agreement_obligation
                            (cooperation_key, version, kind, due_on, party_id, amount, description)
                        VALUES (:key, :version, :kind, :dueOn, :party, :amount, :description)""")
                .param("key", key.value())
                .param("version", version.number())
                .param("kind", obligation.kind().name())
                .param("dueOn", obligation.dueOn())
                .param("party", obligation.party())
                .param("amount", obligation.amount())
                .param("description", obligation.description())
                .update();
    }

    private Strategy strategy(CooperationKey key) {
        return record.get(key, RecordSection.STRATEGY, Strategy.class);
    }

    private Optional<Row> latest(CooperationKey key) {
        return versions(key).stream().findFirst();
    }

    /** The newest first. */
    private List<Row> versions(CooperationKey key) {
        return jdbc.sql("SELECT * FROM agreement_version WHERE cooperation_key = :key ORDER BY version DESC")
                .param("key", key.value())
                .query(Agreements::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new AgreementVersion(
                        row.getInt("version"),
                        row.getString("document"),
                        row.getString("terms"),
                        row.getString("sha256")),
                row.getString("clauses"));
    }

    private record Row(AgreementVersion version, String clauses) {}
}
