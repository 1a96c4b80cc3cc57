package io.crossover.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.Course;
import io.crossover.cooperation.EmergencyKind;
import io.crossover.cooperation.IncidentDesk;
import io.crossover.cooperation.IncidentReports;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.RecordSection;
import io.crossover.cooperation.Status;
import io.crossover.cooperation.Steering;
import io.crossover.engine.DecisionTables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("P1 P2 P3 emergencies run beside the cooperation, customers first")
class EmergencyScenario extends Scenario {

    // Monday morning in Shanghai
    private static final Instant MONDAY_TEN = Instant.parse("2026-11-16T02:00:00Z");
    private static final String PARTNER = "emergency-bookshop";
    private static final String PARTNER_GROUP = "partner-emergency-bookshop";

    @Autowired
    private IncidentDesk desk;

    @Autowired
    private Journal journal;

    @Autowired
    private CooperationRecord record;

    @Autowired
    private DecisionTables tables;

    @Autowired
    private CooperationPath line;

    @Autowired
    private Steering steering;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private IdentityService identity;

    private CooperationKey key;
    private EmergencyPath people;

    @BeforeEach
    void aRunningCooperation() {
        play.setTime(MONDAY_TEN);
        key = line.propose("Spring campaign");
        cooperations.addParty(key, new Party("bookshop", "Bookshop", "books", false, PARTNER_GROUP));
        if (identity.createGroupQuery().groupId(PARTNER_GROUP).count() == 0) {
            identity.saveGroup(identity.newGroup(PARTNER_GROUP));
            identity.saveUser(identity.newUser(PARTNER));
            identity.createMembership(PARTNER, PARTNER_GROUP);
            identity.createMembership(PARTNER, "partner");
        }
        people = new EmergencyPath(play, key);
    }

    static Stream<List<Object>> playbooks() {
        return Stream.of(
                List.of("partner-withdraws", "Stand-in resources", "supply-chain", 1, 4),
                List.of("partner-withdraws", "Message to customers", "public-relations", 2, 4),
                List.of("partner-withdraws", "Contract and force majeure", "legal", 3, 4),
                List.of("market-shock", "Price", "sales", 1, 4),
                List.of("market-shock", "Marketing line", "marketing", 2, 4),
                List.of("market-shock", "Channels", "business-development", 3, 4),
                List.of("breach", "Replacement partner", "business-development", 1, 4),
                List.of("breach", "Evidence and notice", "legal", 3, 4),
                List.of("breach", "Deposit and penalty", "finance", 3, 4),
                List.of("breach", "Ending the contract", "legal", 3, 4),
                List.of("pr-crisis", "Compensation for customers", "customer-service", 1, 2),
                List.of("pr-crisis", "Statement", "public-relations", 2, 2),
                List.of("pr-crisis", "Media", "public-relations", 2, 2),
                List.of("data-incident", "Stop the exchange", "technology", 1, 4),
                List.of("data-incident", "Find and tell those hit", "customer-service", 1, 4),
                List.of("data-incident", "Report to the authority", "legal", 2, 4));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("playbooks")
    void P1_everyLineHasItsGroupItsInterestAndItsLimit(List<Object> expected) {
        assertThat(tables.rows("playbook-lines", Map.of("kind", expected.get(0))))
                .anySatisfy(row -> {
                    assertThat(row.text("line")).isEqualTo(expected.get(1));
                    assertThat(row.text("group")).isEqualTo(expected.get(2));
                    assertThat(row.integer("interest")).isEqualTo(expected.get(3));
                    assertThat(row.integer("clockHours")).isEqualTo(expected.get(4));
                    assertThat(row.text("findsReplacement"))
                            .isEqualTo(String.valueOf(expected.get(1).equals("Replacement partner")));
                });
    }

    @ParameterizedTest(name = "{0}: {1} lines, report by {2}")
    @CsvSource({
        "partner-withdraws, 3, business-development",
        "market-shock, 3, marketing",
        "breach, 4, legal",
        "pr-crisis, 3, public-relations",
        "data-incident, 3, technology",
    })
    void P3_everyPlaybookHasItsLinesAndItsOwner(String kind, int lines, String owner) {
        assertThat(tables.rows("playbook-lines", Map.of("kind", kind))).hasSize(lines);
        assertThat(tables.row("playbook-owner", Map.of("kind", kind)).text("group"))
                .isEqualTo(owner);
    }

    @Test
    void anyoneReportsAndThePlaybookRunsToItsReport() {
        people.report("sales", "pr-crisis", "A poster offends readers");

        assertThat(desk.openIncidents(key)).isEqualTo(1);
        assertThat(journaled(JournalKind.INCIDENT)).first().satisfies(entry -> {
            assertThat(entry.what()).contains("PR crisis").contains("A poster offends readers");
            assertThat(entry.figures()).containsEntry("reportedBy", "sales");
        });
        assertThat(play.tasks(key, "userTask_takeOnLine")).hasSize(3);

        people.workThroughCrisis();
        Task report = play.task(key, "userTask_writeIncidentReport");
        assertThat(tasks.getVariable(report.getId(), "reportCustomers"))
                .isEqualTo("Compensation for customers: 120 vouchers sent");
        assertThat(tasks.getVariable(report.getId(), "reportBrands"))
                .isEqualTo("Statement: Published with the partner\nMedia: Three papers answered");
        assertThat(tasks.getVariable(report.getId(), "reportCosts")).isEqualTo("");
        assertThat(candidateGroups(report)).containsExactly("public-relations");

        people.writeReport("public-relations");
        assertThat(desk.openIncidents(key)).isZero();
        assertThat(play.isOver(key, "emergency")).isTrue();
        assertThat(play.passed(key))
                .contains(
                        "endEvent_emergencyReported",
                        "endEvent_lineFinished",
                        "endEvent_incidentClosed",
                        "endEvent_emergencyClosed")
                .doesNotContain("endEvent_reportDropped", "serviceTask_climbLine");
        IncidentReports.Report closed = reports().get(0);
        assertThat(closed.kind()).isEqualTo(EmergencyKind.PR_CRISIS);
        assertThat(closed.lessons()).isEqualTo("Test posters with customers first");
        assertThat(closed.replacementNeeded()).isFalse();
        assertThat(closed.lines())
                .extracting(IncidentReports.Line::interest, IncidentReports.Line::takenOnBy)
                .containsExactly(
                        tuple(1, "customer-service"), tuple(2, "public-relations"), tuple(2, "public-relations"));
    }

    @Test
    void customersComeBeforeBrandsBeforeCostsInEveryListOfTasks() {
        people.report("marketing", "market-shock", "A rival halves its price");

        assertThat(play.tasks(key, "userTask_takeOnLine"))
                .extracting(Task::getName, Task::getPriority)
                .containsExactlyInAnyOrder(
                        tuple("Take on: Price, Spring campaign", 95),
                        tuple("Take on: Marketing line, Spring campaign", 90),
                        tuple("Take on: Channels, Spring campaign", 85));
    }

    @Test
    void P1_limitsCountClockHoursAndALineNotStartedInTimeClimbs() {
        play.setTime(Instant.parse("2026-11-21T15:00:00Z"));
        people.report("sales", "pr-crisis", "A poster offends readers");
        Task statement = play.task(key, "userTask_takeOnLine", "Statement");
        assertThat(statement.getDueDate().toInstant()).isEqualTo(Instant.parse("2026-11-21T17:00:00Z"));

        var timer = management
                .createJobQuery()
                .timers()
                .processInstanceId(statement.getProcessInstanceId())
                .singleResult();
        assertThat(timer.getDuedate().toInstant()).isEqualTo(Instant.parse("2026-11-21T17:00:00Z"));
        management.executeJob(timer.getId());

        assertThat(journaled(JournalKind.ESCALATION)).singleElement().satisfies(entry -> assertThat(entry.what())
                .contains("Statement"));
        assertThat(play.task(key, "userTask_getLineStarted").getPriority()).isEqualTo(100);
        assertThat(play.tasks(key, "userTask_takeOnLine"))
                .as("it stays open to its group")
                .hasSize(3);

        play.complete(
                key, "userTask_getLineStarted", "management", Map.of("lineArrangement", "The duty officer writes it"));
        people.workThroughCrisis().writeReport("public-relations");
        assertThat(play.passed(key)).contains("endEvent_managementSteppedIn", "endEvent_incidentClosed");
        assertThat(reports().get(0).lines())
                .extracting(IncidentReports.Line::climbed)
                .containsExactly(false, true, false);
    }

    @Test
    void whoTakesALineOnCarriesItOutWithinTheSameLimit() {
        people.report("sales", "data-incident", "A list was sent to the wrong address");
        play.setTime(MONDAY_TEN.plusSeconds(3600));
        people.takeOn("Stop the exchange", "technology");

        Task carryOut = play.task(key, "userTask_carryOutLine");
        assertThat(carryOut.getAssignee()).isEqualTo("technology");
        assertThat(candidateGroups(carryOut)).containsExactly("technology");
        assertThat(carryOut.getDueDate().toInstant()).isEqualTo(MONDAY_TEN.plusSeconds(5 * 3600));
    }

    @Test
    @DisplayName("the need for a replacement partner goes into the report of a breach")
    void aBreachMayLeadBackToResearch() {
        people.report("business-development", "breach", "No samples were delivered");
        people.askForReplacement("Replacement partner", "business-development", "A stationer could step in")
                .work("Evidence and notice", "legal", "Notice sent")
                .work("Deposit", "finance", "The deposit is kept")
                .work("Ending", "legal", "Two weeks' notice")
                .writeReport("legal");

        assertThat(reports().get(0).replacementNeeded()).isTrue();
        assertThat(journaled(JournalKind.INCIDENT)).last().satisfies(entry -> assertThat(entry.figures())
                .containsEntry("replacementNeeded", true));
    }

    @Test
    void severalEmergenciesRunAtOnceAndEachLeavesItsReport() {
        long first = desk.open(key, EmergencyKind.PR_CRISIS, "A poster offends readers", "experts");
        long second = desk.open(key, EmergencyKind.MARKET_SHOCK, "A rival halves its price", "experts");
        play.runJobs(key);

        assertThat(first).isNotEqualTo(second);
        assertThat(desk.openIncidents(key)).isEqualTo(2);
        assertThat(play.tasks(key, "userTask_takeOnLine")).hasSize(6);

        people.workThroughCrisis().writeReport("public-relations");
        assertThat(desk.openIncidents(key)).isEqualTo(1);
        people.work("Price", "sales", "The promised price stays")
                .work("Marketing line", "marketing", "We stress the books")
                .work("Channels", "business-development", "Budget moved")
                .writeReport("marketing");
        assertThat(desk.openIncidents(key)).isZero();
        assertThat(reports()).extracting(IncidentReports.Report::incidentId).containsExactly(first, second);
    }

    @Test
    void aPartnerReportsOnlyAboutItsOwnCooperations() {
        CooperationKey other = cooperation("Not the bookshop's");
        ProcessInstance report = people.notice(PARTNER, "breach", "The posters are late");

        assertThat(tasks.getVariable(play.taskOf(report).getId(), "affectedCooperationOptions")
                        .toString())
                .contains(key.value())
                .doesNotContain(other.value());
        assertThat(play.taskOf(report).getAssignee()).isEqualTo(PARTNER);
        people.sayWhich(report, PARTNER, "market-shock");
        assertThat(desk.openIncidents(key)).isEqualTo(1);
    }

    @Test
    void ourPeopleSeeEveryCooperationThatIsNotOver() {
        CooperationKey over = cooperation("Already over");
        cooperations.become(over, Status.ENDED, null);
        ProcessInstance report = people.notice("sales", "breach", "The posters are late");

        assertThat(tasks.getVariable(play.taskOf(report).getId(), "affectedCooperationOptions")
                        .toString())
                .contains(key.value())
                .doesNotContain(over.value());
        play.complete(play.taskOf(report), "sales", Map.of("reportDropped", true));
    }

    @Test
    void aReportMadeByMistakeIsDropped() {
        ProcessInstance report = people.notice("sales", "breach", "The posters are late");
        play.complete(play.taskOf(report), "sales", Map.of("reportDropped", true));

        assertThat(play.taskOf(report)).isNull();
        assertThat(desk.openIncidents(key)).isZero();
        assertThat(journaled(JournalKind.INCIDENT)).isEmpty();
    }

    @Test
    void aCooperationThatDoesNotRunAnswersWithAClearSentence() {
        CooperationKey idle = cooperation("No process");

        assertThatThrownBy(() -> desk.open(idle, EmergencyKind.BREACH, "The posters are late", "sales"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is not running");
        assertThat(desk.openIncidents(idle)).isZero();
    }

    @Test
    void G9_anEmergencyGoesOnWhileTheCooperationIsPaused() {
        steer(Course.PAUSE);
        people.report("sales", "pr-crisis", "A poster offends readers")
                .workThroughCrisis()
                .writeReport("public-relations");

        assertThat(cooperations.get(key).status()).isEqualTo(Status.PAUSED);
        assertThat(play.passed(key)).contains("endEvent_incidentClosed", "endEvent_emergencyClosed");
        assertThat(desk.openIncidents(key)).isZero();
    }

    @Test
    void G9_aWithdrawnCooperationLeavesNoOpenIncident() {
        people.report("sales", "pr-crisis", "A poster offends readers");
        steer(Course.WITHDRAW);

        assertThat(play.tasks(key, "userTask_takeOnLine")).isEmpty();
        assertThat(desk.openIncidents(key)).isZero();
        assertThat(journaled(JournalKind.INCIDENT)).last().satisfies(entry -> assertThat(entry.what())
                .contains("without a report"));
    }

    private void steer(Course course) {
        play.as("management", () -> {
            steering.change(key, course, "The board wants it");
            return course;
        });
        play.runJobs(key);
    }

    private List<IncidentReports.Report> reports() {
        return record.get(key, RecordSection.INCIDENT_REPORTS, IncidentReports.class)
                .reports();
    }

    private List<JournalEntry> journaled(JournalKind kind) {
        return journal.of(key).stream().filter(entry -> entry.kind() == kind).toList();
    }

    private List<String> candidateGroups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .toList();
    }
}
