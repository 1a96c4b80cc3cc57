package io.crossover.settlement.process;

import io.crossover.cooperation.KpiSheet;
import io.crossover.engine.ProcessVariable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the process {@code settlement} and the processes that it calls hold. */
final class SettlementVariables {

    static final ProcessVariable<String> TITLE = ProcessVariable.text("title");
    static final ProcessVariable<String> CURRENCY = ProcessVariable.text("currency");
    static final ProcessVariable<String> BASIS = ProcessVariable.text("basis");
    static final ProcessVariable<Boolean> STOCK_SHARED = ProcessVariable.bool("stockShared");
    static final ProcessVariable<BigDecimal> RESULT = ProcessVariable.decimal("result");
    static final ProcessVariable<BigDecimal> SALES = ProcessVariable.decimal("sales");
    static final ProcessVariable<BigDecimal> UNSOLD_STOCK_COST = ProcessVariable.decimal("unsoldStockCost");
    static final ProcessVariable<List<Clause>> SPLIT_CLAUSES = ProcessVariable.list("splitClauses", Clause.class);
    static final ProcessVariable<List<KpiSheet.Line>> MEASURED = ProcessVariable.list("measured", KpiSheet.Line.class);

    /** The statements that wait for their party. */
    static final ProcessVariable<List<Long>> OPEN_STATEMENT_IDS = ProcessVariable.list("openStatementIds", Long.class);

    static final ProcessVariable<Boolean> STATEMENTS_OPEN = ProcessVariable.bool("statementsOpen");
    static final ProcessVariable<List<Long>> PAYABLE_STATEMENT_IDS =
            ProcessVariable.list("payableStatementIds", Long.class);

    static final ProcessVariable<Long> STATEMENT_ID = ProcessVariable.id("statementId");
    static final ProcessVariable<String> PARTY_ID = ProcessVariable.text("partyId");
    static final ProcessVariable<String> PARTY_NAME = ProcessVariable.text("partyName");
    static final ProcessVariable<String> PARTY_GROUP = ProcessVariable.text("partyGroup");
    static final ProcessVariable<String> STATEMENT_SUBJECT = ProcessVariable.text("statementSubject");
    /** The group that a dispute is settled with; none when it is our own statement. */
    static final ProcessVariable<String> DISPUTE_GROUP = ProcessVariable.text("disputeGroup");

    static final ProcessVariable<List<ShownLine>> STATEMENT_LINES =
            ProcessVariable.list("statementLines", ShownLine.class);
    static final ProcessVariable<String> STATEMENT_TOTAL = ProcessVariable.text("statementTotal");
    static final ProcessVariable<List<LineOption>> LINE_OPTIONS = ProcessVariable.list("lineOptions", LineOption.class);
    static final ProcessVariable<Integer> SEEN_THROUGH = ProcessVariable.integer("seenThrough");
    static final ProcessVariable<String> STATEMENT_ANSWER = ProcessVariable.text("statementAnswer");
    static final ProcessVariable<Integer> DISPUTED_LINE = ProcessVariable.integer("disputedLine");
    static final ProcessVariable<String> DISPUTE_REASON = ProcessVariable.text("disputeReason");
    static final ProcessVariable<Boolean> STATEMENT_DISPUTED = ProcessVariable.bool("statementDisputed");
    static final ProcessVariable<Boolean> STATEMENT_CHANGED = ProcessVariable.bool("statementChanged");
    static final ProcessVariable<String> DISPUTE_SUBJECT = ProcessVariable.text("disputeSubject");

    static final ProcessVariable<String> CORRECTION_REASON = ProcessVariable.text("correctionReason");
    static final ProcessVariable<List<ShownTotal>> STATEMENT_TOTALS =
            ProcessVariable.list("statementTotals", ShownTotal.class);

    static final ProcessVariable<String> AMOUNT_DUE = ProcessVariable.text("amountDue");
    static final ProcessVariable<BigDecimal> PAID_AMOUNT = ProcessVariable.decimal("paidAmount");
    static final ProcessVariable<LocalDate> PAID_ON = ProcessVariable.date("paidOn");
    static final ProcessVariable<String> PAYMENT_REFERENCE = ProcessVariable.text("paymentReference");

    private SettlementVariables() {}

    /** The name of the party in a place, which the form shows above its amount. */
    static ProcessVariable<String> partyName(int place) {
        return ProcessVariable.text("party%dName".formatted(place + 1));
    }

    static ProcessVariable<BigDecimal> correction(int place) {
        return ProcessVariable.decimal("correction" + (place + 1));
    }

    /** One line of the table of terms. */
    record Clause(String clause) {}

    /** One line of a statement as its party reads it. */
    record ShownLine(int position, String clause, String reason, String amount) {}

    /** A line as it can be disputed. */
    record LineOption(String label, String value) {}

    /** One party's total. */
    record ShownTotal(String party, String total) {}
}
