package io.crossover.settlement.store;

import io.crossover.cooperation.Actor;
import io.crossover.cooperation.AgreedTerms;
import io.crossover.cooperation.Audience;
import io.crossover.cooperation.BenefitSplit;
import io.crossover.cooperation.BenefitSplit.Allocation;
import io.crossover.cooperation.BenefitSplit.Basis;
import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.KpiSheet;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.RecordSection;
import io.crossover.settlement.Correction;
import io.crossover.settlement.Figures;
import io.crossover.settlement.MeasuredResult;
import io.crossover.settlement.SettlementReport;
import io.crossover.settlement.Statement;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** From confirmed figures to paid statements; every step of it in the journal of those whom it concerns. */
@Component
public class Settlements {

    /** It becomes part of tasks' names, which are short; the journal keeps the reason whole. */
    private static final int SUBJECT_LENGTH = 200;

    private final Cooperations cooperations;
    private final CooperationRecord record;
    private final Journal journal;
    private final SettlementTables tables;
    private final Clock clock;
    private final Actor actor;

    Settlements(
            Cooperations cooperations,
            CooperationRecord record,
            Journal journal,
            SettlementTables tables,
            Clock clock,
            Actor actor) {
        this.cooperations = cooperations;
        this.record = record;
        this.journal = journal;
        this.tables = tables;
        this.clock = clock;
        this.actor = actor;
    }

    /** What finance is asked to confirm. */
    public Start start(CooperationKey key) {
        AgreedTerms terms = terms(key);
        Cooperation cooperation = cooperations.get(key);
        KpiSheet sheet =
                record.find(key, RecordSection.KPI_SHEET, KpiSheet.class).orElse(new KpiSheet(List.of()));
        return new Start(
                cooperation.proposal().title(),
                terms.split(),
                terms.split().clauses(names(key)),
                sheet.lines(),
                MeasuredResult.find(sheet, terms.split().basis()),
                terms.split().basis() == Basis.SALES ? Optional.empty() : MeasuredResult.find(sheet, Basis.SALES));
    }

    /**
     * Computes every party's statement from the signed split (F1, F2). Computed once, statements stay: confirming the
     * same figures again changes nothing, other figures are refused.
     */
    public List<Statement> compute(CooperationKey key, Figures figures) {
        AgreedTerms terms = terms(key);
        Optional<Figures> before = tables.figures(key);
        if (before.isPresent()) {
            if (!before.get().same(figures)) {
                throw new InvalidInputException(
                        "result",
                        "The statements were computed from %s already; correct them by a further line"
                                .formatted(before.get()
                                        .result()
                                        .stripTrailingZeros()
                                        .toPlainString()));
            }
            return tables.statements(key);
        }
        Allocation allocation = terms.split().allocate(figures.outcome(), names(key));
        tables.insertFigures(key, terms.version(), figures, actor.current(), OffsetDateTime.now(clock));
        journal.record(
                key,
                JournalKind.SETTLEMENT,
                "Figures confirmed: " + BenefitSplit.shown(allocation.whole()) + " "
                        + terms.split().currency() + " to be split",
                Map.of("figures", figures, "agreementVersion", terms.version(), "agreementSha256", terms.sha256()));
        for (Party party : cooperations.parties(key)) {
            issue(key, party, allocation);
        }
        return tables.statements(key);
    }

    /** Computes again from what was confirmed, for comparison with what was stated (F2). */
    public Allocation recompute(CooperationKey key) {
        Figures figures =
                tables.figures(key).orElseThrow(() -> new IllegalStateException(key + " has no confirmed figures"));
        return terms(key).split().allocate(figures.outcome(), names(key));
    }

    public List<Statement> statements(CooperationKey key) {
        return tables.statements(key);
    }

    /** The statements that their party has not confirmed as they stand. */
    public List<Statement> open(CooperationKey key) {
        return tables.statements(key).stream()
                .filter(statement -> !statement.isConfirmedAsItStands())
                .toList();
    }

    /** The partners' statements that money must flow for, and has not yet. */
    public List<Statement> payable(CooperationKey key) {
        return tables.statements(key).stream()
                .filter(statement ->
                        !statement.party().ours() && !statement.total().isZero())
                .filter(statement -> tables.payment(statement.id()).isEmpty())
                .toList();
    }

    public Statement statement(long id) {
        return tables.statement(id);
    }

    /** A party confirms the lines up to a position; said whether newer ones wait for it. */
    public boolean confirm(long statementId, int throughPosition) {
        if (tables.statement(statementId).confirmedThrough() < throughPosition) {
            tables.insertConfirmation(statementId, throughPosition, actor.current(), OffsetDateTime.now(clock));
        }
        Statement statement = tables.statement(statementId);
        tell(
                statement,
                "%s confirms its statement, %s".formatted(statement.party().name(), shown(statement.total())));
        return statement.isConfirmedAsItStands();
    }

    /**
     * A party disputes one line of its statement (F3).
     *
     * @param position of the line, 0 when one is missing
     * @return what the dispute is about
     */
    public String dispute(long statementId, int position, String reason) {
        Statement statement = tables.statement(statementId);
        if (reason.isBlank()) {
            throw new InvalidInputException("disputeReason", "Say what is wrong");
        }
        String what = position == 0
                ? "a line that is missing"
                : statement.lines().stream()
                        .filter(line -> line.position() == position)
                        .map(line -> "line %d (%s, %s)".formatted(position, line.clause(), shown(line.amount())))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInputException(
                                "disputedLine", "The statement has no line %d".formatted(position)));
        tell(statement, "%s disputes %s: %s".formatted(statement.party().name(), what, reason));
        String subject = "Statement of %s, %s: %s".formatted(statement.party().name(), what, reason);
        return subject.length() > SUBJECT_LENGTH ? subject.substring(0, SUBJECT_LENGTH - 1) + "…" : subject;
    }

    /** Writes a further line on the statement of each party whose money is moved (F4). */
    public void correct(long statementId, String reason, Map<String, BigDecimal> entered) {
        Statement disputed = tables.statement(statementId);
        Correction correction = Correction.of(disputed.currency(), reason, entered);
        OffsetDateTime now = OffsetDateTime.now(clock);
        for (Statement statement : tables.statements(disputed.key())) {
            Money amount = correction.amounts().get(statement.party().id());
            if (amount != null) {
                tables.insertLine(
                        statement.id(),
                        new Statement.Line(statement.lastPosition() + 1, "Correction", correction.reason(), amount),
                        actor.current(),
                        now);
                tell(tables.statement(statement.id()), "Corrected by %s: %s".formatted(shown(amount), reason));
            }
        }
        if (correction.amounts().isEmpty()) {
            tell(disputed, "The statement stays as it is: " + reason);
        }
    }

    /** Records that a statement was paid, in full and once (F4). */
    public void pay(long statementId, BigDecimal amount, LocalDate paidOn, String reference) {
        Statement statement = tables.statement(statementId);
        Money due = statement.total().abs();
        if (due.getAmount().compareTo(amount) != 0) {
            throw new InvalidInputException(
                    "paidAmount",
                    "The statement of %s comes to %s; another amount cannot be recorded as its payment"
                            .formatted(statement.party().name(), shown(due)));
        }
        if (paidOn.isAfter(LocalDate.now(clock))) {
            throw new InvalidInputException("paidOn", "The day of the payment must not be in the future");
        }
        try {
            tables.insertPayment(statementId, amount, paidOn, reference, actor.current(), OffsetDateTime.now(clock));
        } catch (DuplicateKeyException e) {
            throw new InvalidInputException("paidAmount", "This statement is paid already");
        }
        tell(
                statement,
                "%s %s %s, reference %s"
                        .formatted(
                                shown(due),
                                statement.total().isNegative() ? "received from" : "paid to",
                                statement.party().name(),
                                reference));
    }

    /** Puts the finished settlement on record. */
    public void publish(CooperationKey key) {
        AgreedTerms terms = terms(key);
        Figures figures =
                tables.figures(key).orElseThrow(() -> new IllegalStateException(key + " has no confirmed figures"));
        record.publish(
                key,
                RecordSection.SETTLEMENT,
                new SettlementReport(
                        terms.version(),
                        terms.split().currency(),
                        figures,
                        tables.statements(key).stream().map(this::reported).toList()));
        journal.record(key, JournalKind.SETTLEMENT, "Settled", Map.of(), Audience.EVERYONE);
    }

    private void issue(CooperationKey key, Party party, Allocation allocation) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        long id = tables.insertStatement(key, party.id(), allocation.whole().getCurrencyUnit(), now);
        int position = 0;
        for (BenefitSplit.Line line : allocation.lines()) {
            if (line.party().equals(party.id())) {
                position++;
                tables.insertLine(
                        id,
                        new Statement.Line(position, line.clause(), line.reason(), line.amount()),
                        actor.current(),
                        now);
            }
        }
        Statement statement = tables.statement(id);
        tell(statement, "Statement of %s: %s".formatted(party.name(), shown(statement.total())));
    }

    private void tell(Statement statement, String what) {
        journal.record(
                statement.key(),
                JournalKind.SETTLEMENT,
                what,
                Map.of(
                        "total",
                        statement.total().getAmount(),
                        "currency",
                        statement.currency().getCode()),
                Audience.with(statement.party().id()));
    }

    private SettlementReport.Party reported(Statement statement) {
        return new SettlementReport.Party(
                statement.party().id(),
                statement.party().name(),
                statement.total().getAmount(),
                statement.lines().stream()
                        .map(line -> new SettlementReport.Line(
                                line.clause(), line.reason(), line.amount().getAmount()))
                        .toList(),
                payment(statement));
    }

    private SettlementReport.@Nullable Payment payment(Statement statement) {
        return tables.payment(statement.id()).orElse(null);
    }

    private AgreedTerms terms(CooperationKey key) {
        return record.get(key, RecordSection.AGREED_TERMS, AgreedTerms.class);
    }

    private UnaryOperator<String> names(CooperationKey key) {
        Map<String, String> names = new LinkedHashMap<>();
        cooperations.parties(key).forEach(party -> names.put(party.id(), party.name()));
        return id -> names.getOrDefault(id, id);
    }

    /** Money with its currency: CNY 1,000.00. */
    public static String shown(Money amount) {
        return amount.getCurrencyUnit().getCode() + " " + BenefitSplit.shown(amount);
    }

    /**
     * What finance is asked to confirm.
     *
     * @param clauses the split in words
     * @param measured the monitoring sheet
     * @param result what was measured in the split's measure, when it was
     * @param sales what was sold beside that, when it was measured
     */
    public record Start(
            String title,
            BenefitSplit split,
            List<String> clauses,
            List<KpiSheet.Line> measured,
            Optional<BigDecimal> result,
            Optional<BigDecimal> sales) {}
}
