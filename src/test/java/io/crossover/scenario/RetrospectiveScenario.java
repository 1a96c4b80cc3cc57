package io.crossover.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.KpiSheet;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.RecordSection;
import io.crossover.engine.DecisionTables;
import io.crossover.people.PartnerOrganisations;
import io.crossover.retrospective.RetrospectiveReport;
import io.crossover.retrospective.Teamwork;
import io.crossover.retrospective.store.Lessons;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RetrospectiveScenario extends Scenario {

    private static final String CONTACT = "retrospective-contact";

    @Autowired
    private CooperationRecord record;

    @Autowired
    private Journal journal;

    @Autowired
    private Lessons lessons;

    @Autowired
    private PartnerOrganisations organisations;

    @Autowired
    private DecisionTables decisions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void T3_T4_T5_thePartnersAnswerTheMeetingIsHeldAndManagementCloses() {
        CooperationKey key = settled("Closed after looking back");
        play.start("retrospective", key, Map.of());
        play.complete(key, "userTask_giveFeedback", CONTACT, RetrospectivePath.feedback());
        RetrospectivePath.hold(play, key, List.of("page-one"));
        RetrospectivePath.close(play, key);

        assertThat(play.passed(key))
                .contains("endEvent_feedbackGiven", "endEvent_retrospectiveClosed")
                .doesNotContain("endEvent_retrospectiveRenewed", "boundaryEvent_feedbackTimePassed");
        RetrospectiveReport report = record.get(key, RecordSection.RETROSPECTIVE, RetrospectiveReport.class);
        assertThat(report.returnOnCost()).isEqualByComparingTo("2.8");
        assertThat(report.outcome().escalations()).isEqualTo(1);
        assertThat(report.teamwork()).extracting("group").contains("Page One Books");
        assertThat(report.longTerm()).extracting("decision").isEqualTo("close");
        assertThat(jdbc.sql("SELECT rating FROM partner_record WHERE cooperation_key = :key")
                        .param("key", key.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void T4_lessonsAreFoundAgainByWordAndTag() {
        CooperationKey key = settled("Full of lessons");
        play.start("retrospective", key, Map.of());
        play.complete(key, "userTask_giveFeedback", CONTACT, RetrospectivePath.feedback());
        RetrospectivePath.hold(play, key, List.of("page-one"));

        assertThat(found(key, "REDEMPTION", "", "", "")).containsExactly("risk-to-avoid");
        assertThat(found(key, "", "", "joint-event", "books")).containsExactly("risk-to-avoid");
        assertThat(found(key, "", "reusable-practice", "", "")).containsExactly("reusable-practice");
        assertThat(found(key, "100%_sure", "", "", "")).isEmpty();
        assertThat(found(key, "", "", "joint-event", "cars")).isEmpty();
    }

    @Test
    void T5_aRenewalNeedsDatesFromTodayOn() {
        CooperationKey key = settled("Renewed");
        LocalDate today = ClockUtil.getCurrentTime()
                .toInstant()
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toLocalDate();
        play.start("retrospective", key, Map.of());
        play.complete(key, "userTask_giveFeedback", CONTACT, RetrospectivePath.feedback());
        RetrospectivePath.hold(play, key, List.of("page-one"));

        assertThatThrownBy(() -> decideToRenew(key, today.minusDays(1), today.plusDays(30)))
                .hasMessageContaining("before today");
        decideToRenew(key, today.plusDays(100), today.plusDays(130));

        assertThat(play.passed(key))
                .contains("endEvent_retrospectiveRenewed")
                .doesNotContain("endEvent_retrospectiveClosed");
        RetrospectiveReport report = record.get(key, RecordSection.RETROSPECTIVE, RetrospectiveReport.class);
        assertThat(report.longTerm()).extracting("renewalFrom").isEqualTo(today.plusDays(100));
    }

    @Test
    void aPartnerThatStaysSilentDoesNotHoldUpTheMeeting() {
        CooperationKey key = settled("Silent partner");
        play.start("retrospective", key, Map.of());

        play.fireTimer(key, "boundaryEvent_feedbackTimePassed");

        assertThat(play.tasks(key, "userTask_giveFeedback")).isEmpty();
        assertThat(play.passed(key))
                .contains("boundaryEvent_feedbackTimePassed")
                .doesNotContain("endEvent_feedbackGiven");
        play.task(key, "userTask_holdRetrospective");
    }

    @Test
    void T5_everyPartnersRecordIsKeptOnce() {
        CooperationKey key = settled("Rated");
        play.start("retrospective", key, Map.of());
        play.complete(key, "userTask_giveFeedback", CONTACT, RetrospectivePath.feedback());

        assertThatThrownBy(() ->
                        play.complete(key, "userTask_holdRetrospective", "marketing", RetrospectivePath.meeting()))
                .hasMessageContaining("Rate Page One Books as well");
        assertThatThrownBy(() -> play.complete(
                        key,
                        "userTask_holdRetrospective",
                        "marketing",
                        RetrospectivePath.meeting("page-one", "page-one")))
                .hasMessageContaining("rated twice");
    }

    @Test
    void T6_aPilotsRetrospectiveDecidesOnTheRollOut() {
        CooperationKey key = settled("A pilot", true);
        play.start("retrospective", key, Map.of());
        play.complete(key, "userTask_giveFeedback", CONTACT, RetrospectivePath.feedback());
        RetrospectivePath.hold(play, key, List.of("page-one"));

        assertThatThrownBy(() -> RetrospectivePath.close(play, key)).hasMessageContaining("roll it out");
        play.complete(
                key,
                "userTask_decideLongTerm",
                "management",
                Map.of(
                        "longTermDecision", "close",
                        "lastingForm", "none",
                        "rollOut", "partly",
                        "longTermReason", "First the shops with a reading corner"));

        assertThat(record.get(key, RecordSection.RETROSPECTIVE, RetrospectiveReport.class)
                        .longTerm())
                .extracting("rollOut")
                .isEqualTo("partly");
    }

    @Test
    void T7_theReportSaysForEachDepartmentAndPartnerHowItWorked() {
        CooperationKey key = settled("Worked together");
        play.start("retrospective", key, Map.of());
        play.advance(Duration.ofDays(20));
        play.complete(key, "userTask_giveFeedback", CONTACT, RetrospectivePath.feedback());
        RetrospectivePath.hold(play, key, List.of("page-one"));

        assertThat(record.get(key, RecordSection.RETROSPECTIVE, RetrospectiveReport.class)
                        .teamwork())
                .containsExactly(new Teamwork("Page One Books", 1, 0, 0));
    }

    @ParameterizedTest(name = "T5 {0} % green, {1} red, {2} incidents, {3} escalations: {4}, {5}")
    @CsvSource({
        "80, 0, 0, 3, renew, annual-co-branding",
        "80, 0, 0, 4, renew, none",
        "79, 0, 0, 0, renew, none",
        "100, 0, 1, 0, renew, none",
        "60, 0, 2, 9, renew, none",
        "59, 0, 0, 0, close, none",
        "100, 1, 0, 0, close, none"
    })
    void T5_theTableSuggestsWhatNext(
            int green, int red, int incidents, int escalations, String decision, String lasting) {
        DecisionTables.Row row = decisions.row(
                "long-term-proposal",
                Map.of("greenPercent", green, "redKpis", red, "incidents", incidents, "escalations", escalations));
        assertThat(row.text("decision")).isEqualTo(decision);
        assertThat(row.text("lasting")).isEqualTo(lasting);
    }

    private void decideToRenew(CooperationKey key, LocalDate from, LocalDate to) {
        play.complete(
                key,
                "userTask_decideLongTerm",
                "management",
                Map.of(
                        "longTermDecision", "renew",
                        "lastingForm", "annual-co-branding",
                        "renewalFrom", from.toString(),
                        "renewalTo", to.toString(),
                        "longTermReason", "It went well"));
    }

    private List<String> found(CooperationKey key, String words, String kind, String mode, String industry) {
        return lessons.find(new Lessons.Search(words, kind, "", mode, industry)).stream()
                .filter(found -> found.cooperation().equals(key))
                .map(found -> found.lesson().kind())
                .toList();
    }

    /** A cooperation with one partner, its figures on record and one escalation behind it. */
    private CooperationKey settled(String title) {
        return settled(title, false);
    }

    private CooperationKey settled(String title, boolean pilot) {
        CooperationKey key = cooperation(title, pilot);
        String group = organisations.open("Page One Books");
        organisations.addPerson(group, CONTACT, "Li", "Na", "li.na@example.com");
        cooperations.addParty(key, new Party("page-one", "Page One Books", "Books", false, group));
        record.publish(
                key,
                RecordSection.KPI_SHEET,
                new KpiSheet(List.of(new KpiSheet.Line(
                        "New customers",
                        "people",
                        new BigDecimal("100000"),
                        new BigDecimal("100000"),
                        new BigDecimal("80000"),
                        new BigDecimal("0.8"),
                        new BigDecimal("0.2"),
                        "yellow",
                        false,
                        "CRM",
                        null,
                        null))));
        journal.record(key, JournalKind.ESCALATION, "The redemption rate climbed to management", Map.of());
        return key;
    }
}
