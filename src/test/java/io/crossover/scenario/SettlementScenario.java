package io.crossover.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crossover.cooperation.AgreedTerms;
import io.crossover.cooperation.Audience;
import io.crossover.cooperation.BenefitSplit;
import io.crossover.cooperation.BenefitSplit.Guarantee;
import io.crossover.cooperation.BenefitSplit.Tier;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.KpiSheet;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.RecordSection;
import io.crossover.settlement.Figures;
import io.crossover.settlement.SettlementReport;
import io.crossover.settlement.Statement;
import io.crossover.settlement.store.Settlements;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SettlementScenario extends Scenario {

    private static final String TODAY = "2027-04-06";

    @Autowired
    private CooperationRecord record;

    @Autowired
    private Journal journal;

    @Autowired
    private Settlements settlements;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    private CooperationKey key;
    private SettlementPath path;

    @BeforeEach
    void campaignIsOver() {
        play.setTime(Instant.parse(TODAY + "T02:00:00Z"));
        key = cooperation("Coffee, books and bikes");
        cooperations.addParty(
                key, new Party("page-and-turn", "Page & Turn", "Books", false, organisation("settlement-books")));
        cooperations.addParty(key, new Party("velo", "Velo", "Bikes", false, organisation("settlement-bikes")));
        Map<String, BigDecimal> lower =
                Map.of("ours", decimal("70"), "page-and-turn", decimal("20"), "velo", decimal("10"));
        Map<String, BigDecimal> upper =
                Map.of("ours", decimal("60"), "page-and-turn", decimal("30"), "velo", decimal("10"));
        BenefitSplit split = new BenefitSplit(
                "CNY",
                List.of("ours", "page-and-turn", "velo"),
                List.of(new Tier(decimal("1000000"), lower), new Tier(null, upper)),
                List.of(new Guarantee("velo", decimal("160000"), "ours")));
        record.publish(
                key,
                RecordSection.AGREED_TERMS,
                new AgreedTerms(
                        1,
                        "ab12",
                        split,
                        LocalDate.of(2027, 1, 31),
                        LocalDate.of(2027, 3, 1),
                        LocalDate.of(2027, 3, 31),
                        List.of("joint-event"),
                        List.of()));
        record.publish(
                key,
                RecordSection.KPI_SHEET,
                new KpiSheet(List.of(new KpiSheet.Line(
                        "co-branded sales",
                        "CNY",
                        decimal("2000000"),
                        decimal("2000000"),
                        decimal("1500000.01"),
                        decimal("0.75"),
                        decimal("0.25"),
                        "red",
                        false,
                        "till",
                        null,
                        null))));
        path = new SettlementPath(play, key);
        play.start("settlement", key, Map.of());
    }

    @Test
    @DisplayName("F1 F4 figures confirmed, statements computed and confirmed, paid by a second person")
    void aSettlementWithoutDispute() {
        assertThat(tasks.getVariable(play.task(key, "userTask_confirmFigures").getId(), "result"))
                .isEqualTo("1500000.01");
        path.confirmFigures("1500000.01");
        assertThat(totals()).containsExactly("CNY 990000.01", "CNY 350000.00", "CNY 160000.00");
        path.confirmStatement("Moonlight Coffee", "management")
                .confirmStatement("Page & Turn", "settlement-books")
                .confirmStatement("Velo", "settlement-bikes");
        path.pay("Page & Turn", "350000", TODAY).pay("Velo", "160000", TODAY);

        assertThat(play.isOver(key, "settlement")).isTrue();
        assertThat(play.passed(key))
                .contains("endEvent_settled", "endEvent_statementConfirmed", "endEvent_paymentRecorded")
                .doesNotContain("callActivity_dispute", "endEvent_correctionEntered");
        SettlementReport report = record.get(key, RecordSection.SETTLEMENT, SettlementReport.class);
        assertThat(report.parties())
                .extracting(SettlementReport.Party::name)
                .containsExactly("Moonlight Coffee", "Page & Turn", "Velo");
        assertThat(report.parties().get(2).lines())
                .extracting(SettlementReport.Line::reason)
                .contains("Guaranteed minimum of 160,000 for Velo, funded by Moonlight Coffee");
        assertThat(report.parties().get(1).payment()).isNotNull().satisfies(payment -> assertThat(payment.reference())
                .isEqualTo("BANK-Page & Turn"));
        assertThat(report.parties().get(0).payment()).isNull();
    }

    @Test
    @DisplayName("F2 computing again gives the same statement; other figures are refused")
    void F2_computingAgainGivesTheSameStatement() {
        path.confirmFigures("1500000.01");
        List<Statement> before = settlements.statements(key);

        assertThat(settlements.compute(key, new Figures(decimal("1500000.010"), null, BigDecimal.ZERO)))
                .isEqualTo(before);
        assertThat(settlements.recompute(key).lines())
                .extracting(BenefitSplit.Line::amount)
                .containsExactlyInAnyOrderElementsOf(before.stream()
                        .flatMap(statement -> statement.lines().stream())
                        .map(Statement.Line::amount)
                        .toList());
        assertThatThrownBy(() -> settlements.compute(key, new Figures(decimal("1600000"), null, BigDecimal.ZERO)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("computed from 1500000.01 already");
    }

    @Test
    @DisplayName("F3 a disputed line climbs by the limits for money; the correction asks everybody concerned again")
    void F3_aDisputedLineIsCorrectedAndEverybodyConcernedIsAskedAgain() {
        path.confirmFigures("1500000.01");
        path.confirmStatement("Moonlight Coffee", "management").confirmStatement("Velo", "settlement-bikes");
        path.disputeLine("Page & Turn", "settlement-books", 2, "The online shop is missing");
        assertThat(play.task(key, "userTask_proposeSettlement").getName())
                .contains("Statement of Page & Turn, line 2 (Tier 2, CNY 150,000.00): The online shop is missing");
        new DisputePath(play, key)
                .contactProposes("theirs", "The online shop counts: 1 000 more for Page & Turn")
                .partnerAgrees("settlement-books");

        assertThatThrownBy(() -> path.correct("Online shop", "-999.99", "1000", "0"))
                .hasMessageContaining("The corrections add up to 0.01");
        path.correct("Online shop", "-1000", "1000", "0");
        assertThat(totals()).containsExactly("CNY 989000.01", "CNY 351000.00", "CNY 160000.00");
        assertThat(tasks.getVariable(play.task(key, "userTask_answerStatement").getId(), "disputeResolution"))
                .isEqualTo("The online shop counts: 1 000 more for Page & Turn");
        path.confirmStatement("Page & Turn", "settlement-books");
        // our own statement changed after it was confirmed, the bikes' did not
        assertThat(play.tasks(key, "userTask_answerStatement"))
                .extracting(task -> task.getName())
                .containsExactly("Check statement: Moonlight Coffee, Coffee, books and bikes");
        path.confirmStatement("Moonlight Coffee", "management");
        path.pay("Page & Turn", "351000.00", TODAY).pay("Velo", "160000", TODAY);

        assertThat(play.passed(key)).contains("endEvent_correctionEntered", "endEvent_settled");
        assertThat(settlements.statements(key).get(1).lines()).last().satisfies(line -> assertThat(
                        line.clause() + ": " + line.reason())
                .isEqualTo("Correction: Online shop"));
    }

    @Test
    @DisplayName("F3 who confirms a statement that was corrected meanwhile is shown it again")
    void F3_aStatementCorrectedMeanwhileIsShownAgain() {
        path.confirmFigures("1500000.01");
        path.disputeLine("Velo", "settlement-bikes", 0, "We paid for the tent");
        new DisputePath(play, key).contactProposes("theirs", "500 for the tent").partnerAgrees("settlement-bikes");
        path.correct("Tent", "-250", "-250", "500");

        path.confirmStatement("Page & Turn", "settlement-books");

        assertThat(tasks.getVariable(
                        play.task(key, "userTask_answerStatement", "Page & Turn")
                                .getId(),
                        "statementTotal"))
                .isEqualTo("CNY 349,750.00");
    }

    @Test
    @DisplayName("F4 G6 a payment is the whole statement, once, by somebody else than who confirmed the figures")
    void F4_aPaymentIsWholeAndOnce() {
        path.confirmFigures("1500000.01");
        path.confirmStatement("Moonlight Coffee", "management")
                .confirmStatement("Page & Turn", "settlement-books")
                .confirmStatement("Velo", "settlement-bikes");

        assertThatThrownBy(() -> play.complete(
                        key,
                        "userTask_recordPayment",
                        "Page & Turn",
                        "finance",
                        Map.of("paidAmount", "350000", "paidOn", TODAY, "paymentReference", "BANK-1")))
                .hasMessageContaining("second pair of eyes");
        assertThatThrownBy(() -> path.pay("Page & Turn", "349999.99", TODAY))
                .hasMessageContaining("The statement of Page & Turn comes to CNY 350,000.00");
        assertThatThrownBy(() -> path.pay("Page & Turn", "350000", "2027-04-07"))
                .hasMessageContaining("must not be in the future");
        path.pay("Page & Turn", "350000", TODAY);
        long statement = settlements.statements(key).get(1).id();
        assertThatThrownBy(() -> settlements.pay(statement, decimal("350000"), LocalDate.parse(TODAY), "again"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("This statement is paid already");
    }

    @Test
    @DisplayName("D3 a result that cannot be split is refused on finance's form, which stays open")
    void D3_aResultThatCannotBeSplitIsRefused() {
        assertThatThrownBy(() -> path.confirmFigures("1.001"))
                .hasMessageContaining("The result must have at most 2 decimals");
        play.task(key, "userTask_confirmFigures");
    }

    @Test
    @DisplayName("F2 each party reads of its own statement only")
    void F2_eachPartyReadsOfItsOwnStatementOnly() {
        path.confirmFigures("1500000.01");

        assertThat(journal.of(key).stream()
                        .filter(entry -> entry.kind() == JournalKind.SETTLEMENT)
                        .filter(entry -> entry.audience().equals(Audience.with("velo")))
                        .map(JournalEntry::what))
                .containsExactly("Statement of Velo: CNY 160,000.00");
        assertThat(tasks.getVariables(play.task(key, "userTask_answerStatement", "Velo")
                                .getId())
                        .keySet())
                .containsExactlyInAnyOrder(
                        "statementId",
                        "title",
                        "partyId",
                        "partyName",
                        "partyGroup",
                        "statementSubject",
                        "disputeGroup",
                        "statementLines",
                        "lineOptions",
                        "statementTotal",
                        "seenThrough");
    }

    /** A partner organisation with one account, both named alike. */
    private String organisation(String name) {
        String group = "partner-" + name;
        if (identity.createGroupQuery().groupId(group).count() == 0) {
            identity.saveGroup(identity.newGroup(group));
            identity.saveUser(identity.newUser(name));
            identity.createMembership(name, group);
        }
        return group;
    }

    private List<String> totals() {
        return settlements.statements(key).stream()
                .map(statement -> statement.total().toString())
                .toList();
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }
}
