package io.crossover.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.IncidentDesk;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.JournalKind;
import io.crossover.cooperation.KpiSheet;
import io.crossover.cooperation.MonitoringSheet;
import io.crossover.cooperation.RecordSection;
import io.crossover.cooperation.Status;
import io.crossover.engine.DecisionTables;
import io.crossover.engine.RefusedException;
import io.crossover.monitoring.process.AlertRelay;
import io.crossover.monitoring.process.PathReviewRelay;
import io.crossover.monitoring.store.AlertOutbox;
import io.crossover.monitoring.store.Touches;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.ProcessBuilder;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("M1 to M4 figures come in, colours change, alerts are followed, the sheet is handed on")
class MonitoringScenario extends Scenario {

    private static final String FIRST = "2027-03-01";
    private static final String LAST = "2027-03-31";

    @Autowired
    private AlertRelay relay;

    @Autowired
    private PathReviewRelay paths;

    @Autowired
    private Touches touches;

    @Autowired
    private AlertOutbox outbox;

    @Autowired
    private Journal journal;

    @Autowired
    private CooperationRecord record;

    @Autowired
    private MonitoringSheet sheets;

    @Autowired
    private IncidentDesk desk;

    @Autowired
    private DecisionTables tables;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService repository;

    private final List<String> deployments = new ArrayList<>();

    private CooperationKey key;
    private ProcessInstance monitoring;
    private MonitoringPath people;

    @BeforeEach
    void aCampaignInMarch() {
        play.setTime(Instant.parse("2027-03-01T02:00:00Z"));
        key = cooperation("Coffee and books");
        people = new MonitoringPath(play, key, relay);
        monitoring = play.start("monitoring", key, Map.of());
    }

    @AfterEach
    void withdrawModels() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    @Test
    @DisplayName("M1 the catalogue's KPIs for the goal stand ready, with the campaign's days")
    void M1_theCatalogueStandsReady() {
        List<Map<String, Object>> proposed = proposedKpis();
        assertThat(proposed)
                .extracting(row -> String.valueOf(row.get("kpi")))
                .contains("new customers", "co-branded sales", "participation", "exposure", "ROI", "registrations")
                .doesNotContain("complaint rate");
        assertThat(proposed).allSatisfy(row -> {
            assertThat(row).containsEntry("from", FIRST).containsEntry("to", LAST);
            assertThat(row.get("target")).isNull();
        });
        assertThat(tables.rows("kpi-catalogue", Map.of("goal", "")))
                .extracting(row -> row.text("kpi"))
                .containsExactly("new customers", "co-branded sales", "participation", "exposure", "ROI");
    }

    private static final List<String> FIVE = List.of("sees", "opens", "reads", "signs in", "buys");
    private static final List<String> SIX = List.of("sees", "opens", "reads", "signs in", "adds", "buys");

    @Test
    @DisplayName("M14 a median of five steps does, over five somebody makes the path shorter, once for the same")
    void M14_thePathIsMadeShorter() {
        play.setTime(Instant.parse("2027-03-20T02:00:00Z"));
        took("anna", "2027-03-10", FIVE);
        deliverPaths();
        assertThat(play.tasks(key, "userTask_simplifyPath")).isEmpty();

        took("ben", "2027-03-11", SIX);
        took("carl", "2027-03-12", SIX);
        deliverPaths();
        deliverPaths();
        Task task = play.task(key, "userTask_simplifyPath");
        assertThat(task.getName()).isEqualTo("Make the path of Coffee and books shorter");
        assertThat(play.variable(task, "pathFacts").toString()).contains("\"6\"", "\"5\"");
        assertThat(play.variable(task, "pathSteps").toString())
                .contains("{\"step\":\"buys\",\"customers\":3}", "{\"step\":\"adds\",\"customers\":2}");

        play.complete(
                key,
                "userTask_simplifyPath",
                "marketing",
                Map.of("pathFinding", "Adding to a basket", "pathChange", "One button buys"));
        assertThat(play.passed(key))
                .contains("serviceTask_recordPathReview", "endEvent_pathReviewed")
                .doesNotContain("endEvent_reviewNotNeeded", "boundaryEvent_campaignOver");
        assertThat(journal.of(key))
                .anySatisfy(entry -> assertThat(entry.what()).endsWith("made shorter: One button buys"));

        took("dora", "2027-03-13", SIX);
        deliverPaths();
        assertThat(play.tasks(key, "userTask_simplifyPath")).isEmpty();
        took("emil", "2027-03-14", FIVE);
        took("fay", "2027-03-15", FIVE);
        took("gus", "2027-03-16", FIVE);
        for (String customer : List.of("hal", "ida", "joe")) {
            took(customer, "2027-03-17", SIX);
        }
        deliverPaths();
        assertThat(play.tasks(key, "userTask_simplifyPath")).hasSize(1);
    }

    @Test
    @DisplayName("M14 with the campaign the review of the path ends, and none begins any more")
    void M14_theReviewEndsWithTheCampaign() {
        play.setTime(Instant.parse("2027-03-20T02:00:00Z"));
        took("anna", "2027-03-10", SIX);
        deliverPaths();
        assertThat(play.tasks(key, "userTask_simplifyPath")).hasSize(1);

        people.usualTargets(FIRST, LAST).setTargets().endCampaign();
        deliverPaths();
        assertThat(play.tasks(key, "userTask_simplifyPath")).isEmpty();
        assertThat(play.passed(key))
                .contains("boundaryEvent_campaignOver", "endEvent_reviewNotNeeded")
                .doesNotContain("serviceTask_recordPathReview");
        took("ben", "2027-03-11", List.of("a", "b", "c", "d", "e", "f", "g"));
        deliverPaths();
        assertThat(play.tasks(key, "userTask_simplifyPath")).isEmpty();
        people.completeFigures("All in");
        assertThat(play.isOver(key, "monitoring")).isTrue();
    }

    private void deliverPaths() {
        paths.deliver();
        play.runJobs(key);
    }

    private void took(String customer, String day, List<String> steps) {
        touches.take(key, MonitoringPath.way(customer, day, steps).iterator(), "0".repeat(64));
    }

    @Test
    @DisplayName("M4 the sheet at the campaign's end, by the timer; M3 two yellow KPIs are reviewed")
    void M4_theCampaignEndsByTheTimer() {
        people.usualTargets(FIRST, LAST).setTargets();
        people.usualFigures(LAST).enter();

        assertThat(play.tasks(key, "userTask_reviewProcess"))
                .extracting(Task::getName)
                .containsExactlyInAnyOrder(
                        "Review new customers of Coffee and books: yellow",
                        "Review co-branded sales of Coffee and books: yellow");
        assertThat(play.tasks(key, "userTask_consultExperts")).isEmpty();
        people.review("new customers", "The app store was down", "A second posting on Friday");

        people.endCampaign().completeFigures("Two of five behind");

        assertThat(play.isOver(key, "monitoring")).isTrue();
        assertThat(play.isOver(key, "kpi-alert")).isTrue();
        assertThat(play.passed(key))
                .contains(
                        "boundaryEvent_lastDayOver",
                        "endEvent_campaignMeasured",
                        "endEvent_alertFollowed",
                        "endEvent_alertClosed",
                        "serviceTask_recordReview")
                .doesNotContain(
                        "boundaryEvent_campaignEnded",
                        "endEvent_lastDayMeasured",
                        "serviceTask_tellManagement",
                        "userTask_consultExperts",
                        "serviceTask_openEmergency");
        KpiSheet sheet = record.get(key, RecordSection.KPI_SHEET, KpiSheet.class);
        assertThat(sheet.lines())
                .extracting(
                        KpiSheet.Line::kpi,
                        line -> String.valueOf(line.actual()),
                        KpiSheet.Line::colour,
                        KpiSheet.Line::marked)
                .containsExactly(
                        tuple("new customers", "80000", "yellow", false),
                        tuple("participation", "18", "green", false),
                        tuple("co-branded sales", "4500000", "yellow", false),
                        tuple("exposure", "25000000", "green", true),
                        tuple("ROI", "2.8", "green", false));
        KpiSheet.Line customers = sheet.find("new customers").orElseThrow();
        assertThat(customers.attainment()).isEqualByComparingTo("0.8");
        assertThat(customers.analysis()).isEqualTo("The app store was down");
        assertThat(customers.suggestion()).isEqualTo("A second posting on Friday");
        assertThat(sheets.current(key)).contains(sheet);
    }

    @Test
    @DisplayName("G9 management ends the campaign early; what comes in afterwards still changes the sheet")
    void theCampaignIsEndedByManagement() {
        people.target("share", "%", "100", "rate", FIRST, LAST).setTargets();
        people.measured("share", FIRST, "70").enter();
        assertThat(play.tasks(key, "userTask_consultExperts")).hasSize(1);

        play.setTime(Instant.parse("2027-03-10T02:00:00Z"));
        runtime.createMessageCorrelation("cooperation.campaignEnded")
                .processInstanceBusinessKey(key.value())
                .setVariable("campaignEndReason", "The stock ran out")
                .correlate();
        people.deliver();

        assertThat(play.tasks(key, "userTask_consultExperts")).isEmpty();
        people.measured("share", "2027-03-10", "95").enterLast();
        assertThat(play.tasks(key, "userTask_reviewFigures")).hasSize(1);
        people.completeFigures("Ended early");

        assertThat(play.passed(key))
                .contains("boundaryEvent_campaignEnded", "endEvent_campaignMeasured", "endEvent_alertClosed")
                .doesNotContain("boundaryEvent_lastDayOver", "serviceTask_recordConsultation");
        assertThat(record.get(key, RecordSection.KPI_SHEET, KpiSheet.class)
                        .find("share")
                        .orElseThrow()
                        .actual())
                .isEqualByComparingTo("95");
    }

    @Test
    @DisplayName("ended before the targets are set, and the last figures entered after the last day")
    void otherEnds() {
        people.endCampaign().completeFigures("Nothing was measured");
        assertThat(play.passed(key)).contains("endEvent_campaignMeasured").doesNotContain("serviceTask_takeTargets");
        assertThat(record.get(key, RecordSection.KPI_SHEET, KpiSheet.class).lines())
                .isEmpty();

        key = cooperation("After the last day");
        people = new MonitoringPath(play, key, relay);
        monitoring = play.start("monitoring", key, Map.of());
        people.target("share", "%", "100", "rate", FIRST, LAST).setTargets();
        play.setTime(Instant.parse("2027-03-31T16:00:00Z"));
        people.measured("share", LAST, "99").enter().completeFigures("All there");
        assertThat(play.passed(key))
                .contains("endEvent_lastDayMeasured", "endEvent_campaignMeasured")
                .doesNotContain("boundaryEvent_lastDayOver", "boundaryEvent_campaignEnded");
    }

    @Test
    @DisplayName("M3 a yellow review rises to a red consultation, falls to a review, and closes")
    void M3_theTasksFollowTheAlert() {
        people.target("share", "%", "100", "rate", FIRST, LAST).setTargets();
        people.measured("share", "2027-03-01", "85").enter();
        assertThat(openAlertTasks()).containsExactly("Review share of Coffee and books: yellow");

        people.measured("share", "2027-03-02", "75").enter();
        assertThat(openAlertTasks()).containsExactly("Consult on share of Coffee and books: red");
        assertThat(journaled(JournalKind.ESCALATION))
                .contains("share is red: the experts are asked, and management is told");
        assertThat(groups(play.task(key, "userTask_consultExperts")))
                .containsExactlyInAnyOrder("experts", "management");
        people.consult("share", "Prices", "A voucher");
        assertThat(openAlertTasks()).as("advice given, alert still open").isEmpty();

        people.measured("share", "2027-03-03", "85").enter();
        assertThat(openAlertTasks()).as("one better measurement").isEmpty();
        people.measured("share", "2027-03-04", "85").enter();
        assertThat(openAlertTasks()).containsExactly("Review share of Coffee and books: yellow");
        people.review("share", "Still prices", "A second voucher");

        people.measured("share", "2027-03-05", "95")
                .measured("share", "2027-03-06", "95")
                .enter();
        assertThat(openAlertTasks()).isEmpty();
        assertThat(play.isOver(key, "kpi-alert")).isTrue();
        assertThat(play.passed(key))
                .contains("intermediateEvent_colourChanged", "boundaryEvent_changedInReview", "endEvent_alertClosed")
                .doesNotContain("boundaryEvent_changedInConsultation");
        assertThat(sheets.current(key).orElseThrow().find("share").orElseThrow().suggestion())
                .isEqualTo("A second voucher");
    }

    @Test
    @DisplayName("M3 a consultation that nobody has answered ends when the figures are better")
    void M3_aFallEndsTheConsultation() {
        people.target("share", "%", "100", "rate", FIRST, LAST).setTargets();
        people.measured("share", "2027-03-01", "75").enter();
        people.measured("share", "2027-03-02", "95")
                .measured("share", "2027-03-03", "95")
                .enter();
        assertThat(openAlertTasks()).isEmpty();
        assertThat(play.passed(key))
                .contains("boundaryEvent_changedInConsultation", "endEvent_alertClosed")
                .doesNotContain("serviceTask_recordConsultation");
    }

    @Test
    @DisplayName("M3 the experts confirm an emergency, and its playbook starts beside the campaign")
    void theExpertsConfirmAnEmergency() {
        people.target("complaints", "calls", "100", "lower", "rate", FIRST, LAST)
                .setTargets();
        people.measured("complaints", "2027-03-01", "500").enter();
        assertThatThrownBy(() -> people.confirmEmergency("complaints", "pr-crisis", "A poster was misread"))
                .as("nobody listens")
                .hasMessageContaining("not running any more");

        listenForEmergencies();
        people.confirmEmergency("complaints", "pr-crisis", "A poster was misread");
        assertThat(desk.openIncidents(key)).isEqualTo(1);
        assertThat(play.passed(key)).contains("serviceTask_openEmergency");
        assertThat(openAlertTasks()).isEmpty();
    }

    @Test
    @DisplayName("M3 a measurement that changes no colour starts nothing in the engine")
    void nothingStartsWithoutAChange() {
        people.target("share", "%", "100", "rate", FIRST, LAST).setTargets();
        people.measured("share", "2027-03-01", "99").enter();
        assertThat(waiting()).isEmpty();
        people.measured("share", "2027-03-02", "85").enter();
        people.measured("share", "2027-03-03", "84").enter();
        assertThat(waiting()).isEmpty();
        assertThat(openAlertTasks()).hasSize(1);
    }

    @Test
    @DisplayName("G9 while the cooperation is paused, alerts wait; afterwards they are followed as they stand then")
    void alertsWaitWhilePaused() {
        people.target("share", "%", "100", "rate", FIRST, LAST)
                .target("visits", "people", "100", "rate", FIRST, LAST)
                .setTargets();
        people.measured("share", "2027-03-01", "85").measured("visits", "2027-03-01", "85");
        play.complete(
                play.task(key, "userTask_enterMeasurements"),
                "data",
                Map.of(
                        "newMeasurements",
                        List.of(
                                Map.of("kpi", "share", "measuredOn", "2027-03-01", "value", "85", "source", "CRM"),
                                Map.of("kpi", "visits", "measuredOn", "2027-03-01", "value", "85", "source", "CRM"))));
        runtime.suspendProcessInstanceById(monitoring.getId());
        people.deliver();
        assertThat(waiting()).as("the process is suspended").hasSize(2);
        cooperations.become(key, Status.PAUSED, "Holiday");
        people.deliver();
        assertThat(waiting()).as("the cooperation is paused").hasSize(2);

        cooperations.become(key, Status.RUNNING, null);
        runtime.activateProcessInstanceById(monitoring.getId());
        people.deliver();
        assertThat(waiting()).isEmpty();
        assertThat(openAlertTasks())
                .containsExactlyInAnyOrder(
                        "Review share of Coffee and books: yellow", "Review visits of Coffee and books: yellow");
    }

    @Test
    @DisplayName("several nodes deliver at once: every alert is followed once")
    void severalNodesDeliverOnce() {
        for (int number = 0; number < 8; number++) {
            people.target("share " + number, "%", "100", "rate", FIRST, LAST);
        }
        people.setTargets();
        List<Map<String, String>> rows = Stream.iterate(0, number -> number < 8, number -> number + 1)
                .map(number -> Map.of("kpi", "share " + number, "measuredOn", FIRST, "value", "85", "source", "CRM"))
                .toList();
        play.complete(play.task(key, "userTask_enterMeasurements"), "data", Map.of("newMeasurements", rows));

        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(relay::deliver))
                        .limit(4)
                        .toArray(CompletableFuture[]::new))
                .join();
        people.deliver();

        assertThat(waiting()).isEmpty();
        assertThat(openAlertTasks()).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("what is wrong with a form's row is said on the form, and nothing is kept")
    void wrongRows() {
        assertThatThrownBy(() ->
                        people.target("share", "%", "100", "rate", LAST, FIRST).setTargets())
                .isInstanceOf(RefusedException.class)
                .hasMessage("KPI 1: The last day must not be before the first day");
        people = new MonitoringPath(play, key, relay);
        people.target("share", "%", "100", "rate", FIRST, LAST).setTargets();
        assertThatThrownBy(() -> people.measured("share", "1999-01-01", "5").enter())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Line 1: The time must lie between the years 2000 and 2199");
        assertThat(play.tasks(key, "userTask_enterMeasurements")).hasSize(1);
    }

    private void listenForEmergencies() {
        ProcessBuilder process = Bpmn.createExecutableProcess("monitoring-scenario");
        process.eventSubProcess()
                .startEvent("startEvent_emergencyReported")
                .interrupting(false)
                .message("cooperation.emergencyReported")
                .endEvent()
                .subProcessDone();
        BpmnModelInstance model =
                process.startEvent().userTask("userTask_wait").endEvent().done();
        var deployment = repository
                .createDeployment()
                .addModelInstance("monitoring-scenario.bpmn", model)
                .deployWithResult();
        deployments.add(deployment.getId());
        runtime.startProcessInstanceById(
                deployment.getDeployedProcessDefinitions().get(0).getId(), key.value(), Map.of());
    }

    private List<String> openAlertTasks() {
        return Stream.of("userTask_reviewProcess", "userTask_consultExperts")
                .flatMap(activity -> play.tasks(key, activity).stream())
                .map(Task::getName)
                .toList();
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private List<AlertOutbox.Change> waiting() {
        return outbox.waiting().stream()
                .filter(change -> change.key().equals(key))
                .toList();
    }

    private List<String> journaled(JournalKind kind) {
        return journal.of(key).stream()
                .filter(entry -> entry.kind() == kind)
                .map(JournalEntry::what)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> proposedKpis() {
        return ((SpinJsonNode) runtime.getVariable(monitoring.getId(), "kpis")).mapTo(List.class);
    }
}
