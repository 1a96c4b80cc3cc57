package io.crossover.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Course;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.KpiSheet;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.Proposal;
import io.crossover.cooperation.RecordSection;
import io.crossover.cooperation.Stage;
import io.crossover.cooperation.Status;
import io.crossover.cooperation.Steering;
import io.crossover.monitoring.process.AlertRelay;
import io.crossover.scenario.SigningPath.Partner;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("One cooperation from the proposal to its end, whichever end it is")
class WholeLineScenario extends Scenario {

    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 6, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 6, 30);
    private static final String BOOKSHOP = CooperationPath.BOOKSHOP.name();
    private static final String TOYMAKER = CooperationPath.TOYMAKER.name();

    @Autowired
    private CooperationPath line;

    @Autowired
    private AlertRelay relay;

    @Autowired
    private Steering steering;

    @Autowired
    private CooperationRecord record;

    @Autowired
    private Journal journal;

    private CooperationKey key;
    private String contact;

    @BeforeEach
    void theIdea() {
        play.setTime(Instant.parse("2027-01-04T02:00:00Z"));
        key = line.propose("Coffee and books");
        contact = new ResearchPath(play, key).contactLogin(0);
    }

    @Test
    void aCooperationIsClosedOnceItsEmergencyIsOver() {
        research();
        assertThat(cooperations.partners(key)).extracting(Party::name).containsExactly(BOOKSHOP);
        assertThat(play.passed(key))
                .contains("endEvent_candidateDropped", "endEvent_candidateTakenOn")
                .doesNotContain("userTask_approveExtraPartners");
        assertThat(play.tasks(key, "userTask_decideOnCandidate")).isEmpty();
        DesignPath.approveStrategy(play, key, 1);
        sign();
        execution().launch(FIRST_DAY, LAST_DAY);
        EmergencyPath emergency = watchUntilAnEmergency();
        emergency.workThroughCrisis();
        endCampaign();
        settle();

        // the retrospective waits for the closing report
        assertThat(cooperations.get(key).stage()).isEqualTo(Stage.SETTLEMENT);
        assertThat(play.passed(key)).contains("callActivity_settlement").doesNotContain("endEvent_emergencyClosed");
        emergency.writeReport("public-relations");
        assertThat(cooperations.get(key).stage()).isEqualTo(Stage.RETROSPECTIVE);
        lookBack();
        RetrospectivePath.close(play, key);

        assertThat(cooperations.get(key).status()).isEqualTo(Status.CLOSED);
        assertThat(play.isOver(key, "cooperation")).isTrue();
        assertThat(play.passed(key))
                .contains(
                        "endEvent_partnersChosen",
                        "endEvent_strategyApproved",
                        "endEvent_agreementSigned",
                        "endEvent_launched",
                        "endEvent_runningItemsAccepted",
                        "endEvent_campaignMeasured",
                        "endEvent_emergencyClosed",
                        "endEvent_settled",
                        "intermediateEvent_emergenciesOver",
                        "endEvent_retrospectiveClosed",
                        "endEvent_cooperationClosed")
                .doesNotContain(
                        "callActivity_dispute",
                        "endEvent_cooperationRenewed",
                        "endEvent_cooperationEndedEarly",
                        "endEvent_cooperationWithdrawn");
    }

    @Test
    @DisplayName("M4 new customers and co-branded sales are yellow, the red one climbs to the experts")
    void M4_theSheetAtTheEnd() {
        upToTheCampaign();
        watchUntilAnEmergency();
        endCampaign();

        KpiSheet sheet = record.get(key, RecordSection.KPI_SHEET, KpiSheet.class);
        assertThat(sheet.lines())
                .extracting(kpi -> kpi.kpi() + ": " + kpi.colour() + (kpi.marked() ? ", marked" : ""))
                .containsExactly(
                        "new customers: yellow",
                        "participation: green",
                        "co-branded sales: yellow",
                        "exposure: green, marked",
                        "ROI: green",
                        "repurchase rate: red");
        assertThat(journal.of(key))
                .extracting(JournalEntry::what)
                .anyMatch(what -> what.contains("repurchase rate"))
                .anyMatch(what -> what.contains("new customers"));
    }

    @Test
    @DisplayName("T5 a renewal starts the next cooperation with this one's data")
    void T5_aRenewedCooperationGoesOnInTheNext() {
        upToTheCampaign();
        watchInPeace();
        endCampaign();
        settle();
        lookBack();
        LocalDate nextFirst = LocalDate.of(2028, 3, 1);
        LocalDate nextLast = LocalDate.of(2028, 3, 31);
        play.complete(
                key,
                "userTask_decideLongTerm",
                "management",
                Map.of(
                        "longTermDecision", "renew",
                        "lastingForm", "annual-co-branding",
                        "renewalFrom", nextFirst.toString(),
                        "renewalTo", nextLast.toString(),
                        "longTermReason", "Both want more"));

        assertThat(cooperations.get(key).status()).isEqualTo(Status.CLOSED);
        assertThat(play.passed(key))
                .contains("endEvent_retrospectiveRenewed", "endEvent_cooperationRenewed")
                .doesNotContain("endEvent_cooperationClosed", "endEvent_emergencyClosed");
        Cooperation next = cooperations.all().stream()
                .filter(one -> one.proposal().renewed().filter(key::equals).isPresent())
                .findFirst()
                .orElseThrow();
        Proposal before = cooperations.get(key).proposal();
        assertThat(next.proposal())
                .isEqualTo(new Proposal(
                        before.title(),
                        before.goal(),
                        before.ourBrand(),
                        before.ourProfile(),
                        nextFirst,
                        nextLast,
                        before.budget(),
                        false,
                        key));
        assertThat(next.status()).isEqualTo(Status.RUNNING);
        play.runJobs(next.key());
        new ResearchPath(play, next.key()).describeResources();
        assertThat(play.tasks(next.key(), "userTask_gatherEvidence"))
                .extracting(Task::getName)
                .containsExactly("Gather facts on " + BOOKSHOP + ": Coffee and books");
    }

    @Test
    void itEndsEarlyWithoutPartners() {
        assess().chooseNobody("The timing does not fit");
        assertEndedEarly(Stage.RESEARCH, "no partner was found", "callActivity_design");
    }

    @Test
    void itEndsEarlyWithoutAStrategy() {
        research();
        DesignPath.describeStrategy(play, key, 4);
        DesignPath.chooseModes(play, key);
        DesignPath.prepareSplit(play, key, DesignPath.tiers(1));
        DesignPath.agreeSplit(play, key);
        DesignPath.rateRisks(play, key);
        play.complete(
                key,
                "userTask_approveStrategy",
                "management",
                Map.of("strategyDecision", "reject", "decisionReason", "Not our people"));
        assertEndedEarly(Stage.DESIGN, "the strategy was rejected", "callActivity_signing");
    }

    @Test
    void itEndsEarlyWithoutAnAgreement() {
        research();
        DesignPath.approveStrategy(play, key, 1);
        SigningPath.prepareMandate(play, key, SigningPath.MINIMUM_SHARE);
        SigningPath.approveMandate(play, key);
        SigningPath.holdRound(play, key, SigningPath.round(List.of(partner()), 70, 60, "broken-off"));
        assertEndedEarly(Stage.SIGNING, "no agreement was signed", "callActivity_execution");
    }

    @Test
    void itEndsEarlyWithoutALaunch() {
        research();
        DesignPath.approveStrategy(play, key, 1);
        sign();
        ExecutionPath execution = execution();
        execution.plan(FIRST_DAY, LAST_DAY);
        execution.carryOutItems();
        execution.approveContent();
        execution.carryOutItems();
        execution.everythingGreen();
        play.complete(
                key,
                "userTask_decideLaunch",
                "management",
                Map.of("launchDecision", "stop", "launchReason", "The market turned"));
        assertEndedEarly(Stage.EXECUTION, "the launch was stopped", "callActivity_monitoring");
    }

    @Test
    @DisplayName("G9 a withdrawal closes what is open in every process and tells the partner")
    void G9_itIsWithdrawnWhileItsItemsAreCarriedOut() {
        research();
        DesignPath.approveStrategy(play, key, 1);
        sign();
        execution().plan(FIRST_DAY, LAST_DAY);
        assertThat(play.tasks(key, "userTask_deliverItem")).isNotEmpty();

        play.as("management", () -> {
            steering.change(key, Course.WITHDRAW, "The budget was cut");
            return key;
        });
        play.runJobs(key);
        assertThat(play.tasks(key, "userTask_deliverItem")).isEmpty();
        play.complete(key, "userTask_readNotice", contact, Map.of("noticeRead", true));

        assertThat(cooperations.get(key).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(play.isOver(key, "cooperation")).isTrue();
        assertThat(play.isOver(key, "plan-item")).isTrue();
        assertThat(play.passed(key))
                .contains("endEvent_cooperationWithdrawn", "endEvent_noticeRead")
                .doesNotContain("endEvent_launched", "endEvent_cooperationEndedEarly", "endEvent_cooperationClosed");
    }

    private void assertEndedEarly(Stage stage, String reason, String notReached) {
        Cooperation ended = cooperations.get(key);
        assertThat(ended.status()).isEqualTo(Status.ENDED);
        assertThat(ended.stage()).isEqualTo(stage);
        assertThat(ended.statusReason()).isEqualTo(reason);
        assertThat(play.isOver(key, "cooperation")).isTrue();
        Set<String> passed = new HashSet<>(play.passed(key));
        assertThat(passed)
                .contains("endEvent_cooperationEndedEarly")
                .doesNotContain(
                        notReached,
                        "endEvent_cooperationClosed",
                        "endEvent_cooperationRenewed",
                        "endEvent_cooperationWithdrawn");
    }

    private void upToTheCampaign() {
        research();
        DesignPath.approveStrategy(play, key, 1);
        sign();
        execution().launch(FIRST_DAY, LAST_DAY);
    }

    /** One candidate dropped by its total, the other decided by management. */
    private ResearchPath assess() {
        return new ResearchPath(play, key)
                .describeResources()
                .assess(TOYMAKER, 2)
                .assess(BOOKSHOP, 4)
                .decide(BOOKSHOP, "takeOn");
    }

    private void research() {
        assess().choose(BOOKSHOP).nameContacts(BOOKSHOP);
    }

    private void sign() {
        SigningPath.sign(play, key, "Moonlight Coffee", List.of(partner()));
    }

    private Partner partner() {
        return new Partner(cooperations.partners(key).get(0).id(), BOOKSHOP, contact);
    }

    private ExecutionPath execution() {
        return new ExecutionPath(play, key, partner().partyId(), contact);
    }

    private MonitoringPath watch() {
        execution().runningItems();
        play.setTime(Instant.parse("2027-06-30T02:00:00Z"));
        return new MonitoringPath(play, key, relay).usualTargets(FIRST_DAY.toString(), LAST_DAY.toString());
    }

    private void watchInPeace() {
        watch().setTargets().usualFigures(LAST_DAY.toString()).enter();
        assertThat(play.tasks(key, "userTask_reviewProcess")).hasSize(2);
        assertThat(play.tasks(key, "userTask_consultExperts")).isEmpty();
    }

    /** M4's figures, and one KPI so red that the experts confirm an emergency. */
    private EmergencyPath watchUntilAnEmergency() {
        MonitoringPath monitoring = watch().target(
                        "repurchase rate", "%", "20", "rate", FIRST_DAY.toString(), LAST_DAY.toString())
                .setTargets()
                .usualFigures(LAST_DAY.toString())
                .measured("repurchase rate", LAST_DAY.toString(), "9")
                .enter();
        assertThat(play.tasks(key, "userTask_reviewProcess"))
                .extracting(Task::getName)
                .containsExactlyInAnyOrder(
                        "Review new customers of Coffee and books: yellow",
                        "Review co-branded sales of Coffee and books: yellow");
        monitoring.confirmEmergency("repurchase rate", "pr-crisis", "Customers feel deceived by a poster");
        assertThat(play.tasks(key, "userTask_takeOnLine"))
                .extracting(Task::getName)
                .hasSize(3)
                .anyMatch(name -> name.contains("Compensation for customers"))
                .anyMatch(name -> name.contains("Statement"))
                .anyMatch(name -> name.contains("Media"));
        return new EmergencyPath(play, key);
    }

    private void endCampaign() {
        new MonitoringPath(play, key, relay).endCampaign().completeFigures("Two behind, one far behind");
    }

    private void settle() {
        new SettlementPath(play, key)
                .confirmFigures("4500000")
                .confirmStatement("Moonlight Coffee", "management")
                .confirmStatement(BOOKSHOP, contact)
                .pay(BOOKSHOP, "1700000", "2027-06-30");
    }

    private void lookBack() {
        play.complete(key, "userTask_giveFeedback", contact, RetrospectivePath.feedback());
        RetrospectivePath.hold(play, key, List.of(partner().partyId()));
    }
}
