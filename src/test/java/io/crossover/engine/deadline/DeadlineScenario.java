package io.crossover.engine.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.JournalKind;
import io.crossover.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("G1 every task has a due date and a priority, late ones are reminded of and escalate")
class DeadlineScenario extends Scenario {

    private static final String LOOK = "userTask_look";
    private static final String ANSWER = "userTask_answer";
    private static final String TAKE_ON = "userTask_takeOn";

    // Monday morning in Shanghai, the zone of the calendar
    private static final Instant MONDAY_TEN = Instant.parse("2026-11-16T02:00:00Z");
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-11-18T02:00:00Z");

    @Autowired
    private DeadlineSweep sweep;

    @Autowired
    private TaskDeadlines deadlines;

    @Autowired
    private DeadlineStepTable steps;

    @Autowired
    private Postponement postponement;

    @Autowired
    private Journal journal;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    private final List<String> deployments = new ArrayList<>();

    private CooperationKey key;

    @BeforeEach
    void aCooperationOnMondayMorning() {
        play.setTime(MONDAY_TEN);
        key = cooperation("Late tasks");
    }

    /** Models of the test's own must not be the newest versions that other scenarios meet. */
    @AfterEach
    void withdrawModels() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}, priority {4}")
    @CsvSource({
        "emergency-line, userTask_takeOnLine, 4, CLOCK_HOURS, 90",
        "emergency-line, userTask_getLineStarted, 1, CLOCK_HOURS, 100",
        "emergency-report, userTask_chooseAffectedCooperation, 1, CLOCK_HOURS, 95",
        "emergency, userTask_writeIncidentReport, 24, CLOCK_HOURS, 80",
        "dispute-answer, userTask_answerSettlement, 2, WORKING_DAYS, 70",
        "item-acceptance, userTask_acceptItem, 4, WORKING_HOURS, 60",
        "content-approval, userTask_approveContent, 4, WORKING_HOURS, 60",
        "some-process, userTask_anything, 2, WORKING_DAYS, 50",
    })
    void G1_G2_theTableSaysHowLongATaskMayTake(String process, String task, int amount, TimeUnit unit, int priority) {
        assertThat(deadlines.of(process, task)).isEqualTo(new Deadline(amount, unit, priority));
    }

    @Test
    void G1_aNewTaskIsDueInTwoWorkingDaysAtNormalPriority() {
        start(model("deadline-probe", "marketing", LOOK));

        assertThat(play.task(key, LOOK).getDueDate().toInstant()).isEqualTo(WEDNESDAY_TEN);
        assertThat(play.task(key, LOOK).getPriority()).isEqualTo(50);
    }

    @Test
    void whatAModelSaysItselfStays() {
        start(Bpmn.createExecutableProcess("deadline-own")
                .startEvent()
                .userTask(LOOK)
                .camundaDueDate("2027-01-01T00:00:00Z")
                .camundaPriority("7")
                .endEvent()
                .done());

        assertThat(play.task(key, LOOK).getDueDate().toInstant()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(play.task(key, LOOK).getPriority()).isEqualTo(7);
    }

    @Test
    void G1_aLateTaskIsRemindedOfOnceAndEscalatesOneWorkingDayLater() {
        start(model("deadline-probe", "marketing", LOOK));
        tasks.claim(play.task(key, LOOK).getId(), "marketing");

        play.setTime(WEDNESDAY_TEN);
        sweep.sweep();
        assertThat(journaled(JournalKind.REMINDER)).as("not late yet").isEmpty();

        play.setTime(WEDNESDAY_TEN.plusSeconds(1));
        sweep.sweep();
        sweep.sweep();
        assertThat(journaled(JournalKind.REMINDER)).singleElement().satisfies(entry -> assertThat(entry.figures())
                .containsEntry("holder", "marketing"));
        assertThat(journaled(JournalKind.ESCALATION)).isEmpty();
        assertThat(play.task(key, LOOK).getPriority()).isEqualTo(60);
        assertThat(candidateGroups(LOOK)).containsExactly("marketing");

        play.setTime(WEDNESDAY_TEN.plus(Duration.ofDays(1)));
        sweep.sweep();
        sweep.sweep();
        assertThat(journaled(JournalKind.REMINDER)).hasSize(1);
        assertThat(journaled(JournalKind.ESCALATION)).hasSize(1);
        assertThat(play.task(key, LOOK).getPriority()).isEqualTo(80);
        assertThat(candidateGroups(LOOK)).containsExactlyInAnyOrder("marketing", "management");
        assertThat(play.task(key, LOOK).getAssignee()).as("its holder").isEqualTo("marketing");
    }

    @Test
    void G4_nobodyIsRemindedOutsideWorkingHours() {
        start(model("deadline-probe", "marketing", LOOK));

        play.setTime(Instant.parse("2026-11-18T15:00:00Z"));
        sweep.sweep();
        assertThat(journaled(JournalKind.REMINDER)).isEmpty();

        play.setTime(Instant.parse("2026-11-19T01:00:00Z"));
        sweep.sweep();
        assertThat(journaled(JournalKind.REMINDER)).hasSize(1);
    }

    @Test
    void P1_anEmergencyRunsRoundTheClockAndItsUrgencyIsBounded() {
        play.setTime(Instant.parse("2026-11-21T15:00:00Z"));
        start(model("emergency-line", "public-relations", TAKE_ON));
        assertThat(play.task(key, TAKE_ON).getDueDate().toInstant()).isEqualTo(Instant.parse("2026-11-21T19:00:00Z"));

        play.setTime(Instant.parse("2026-11-21T19:00:01Z"));
        sweep.sweep();
        assertThat(journaled(JournalKind.REMINDER)).hasSize(1);
        assertThat(play.task(key, TAKE_ON).getPriority()).isEqualTo(100);
        assertThat(journaled(JournalKind.ESCALATION)).isEmpty();

        play.setTime(Instant.parse("2026-11-21T20:00:00Z"));
        sweep.sweep();
        assertThat(journaled(JournalKind.ESCALATION)).hasSize(1);
        assertThat(play.task(key, TAKE_ON).getPriority()).isEqualTo(100);
        assertThat(candidateGroups(TAKE_ON)).contains("management");
    }

    @Test
    @DisplayName("a partner's late task is never opened to our management, who must not answer in its name")
    void aPartnersLateTaskStaysThePartners() {
        start(model("deadline-partner", "partner-bookshop", ANSWER));

        play.setTime(WEDNESDAY_TEN.plus(Duration.ofDays(1)));
        sweep.sweep();

        assertThat(journaled(JournalKind.ESCALATION)).hasSize(1);
        assertThat(candidateGroups(ANSWER)).containsExactly("partner-bookshop");
    }

    @Test
    void G9_aPausedCooperationsTasksAreLeftAloneAndResumeLater() {
        ProcessInstance instance = start(model("deadline-probe", "marketing", LOOK));
        runtime.suspendProcessInstanceById(instance.getId());

        play.setTime(WEDNESDAY_TEN.plus(Duration.ofDays(7)));
        sweep.sweep();
        assertThat(journaled(JournalKind.REMINDER)).isEmpty();

        postponement.postponeTasks(List.of(instance.getId()), Duration.ofDays(7));
        runtime.activateProcessInstanceById(instance.getId());
        sweep.sweep();
        assertThat(journaled(JournalKind.REMINDER)).isEmpty();
        assertThat(play.task(key, LOOK).getDueDate().toInstant()).isEqualTo(WEDNESDAY_TEN.plus(Duration.ofDays(7)));
    }

    @Test
    void G9_timersStandStillWithTheTasks() {
        ProcessInstance instance = start(Bpmn.createExecutableProcess("deadline-timer")
                .startEvent()
                .userTask(LOOK)
                .boundaryEvent("boundaryEvent_limitPassed")
                .timerWithDate("2026-11-20T02:00:00Z")
                .endEvent()
                .moveToActivity(LOOK)
                .endEvent()
                .done());
        runtime.suspendProcessInstanceById(instance.getId());

        postponement.postponeTimers(List.of(instance.getId()), Duration.ofHours(30));

        assertThat(management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .singleResult()
                        .getDuedate()
                        .toInstant())
                .isEqualTo(Instant.parse("2026-11-21T08:00:00Z"));
    }

    @Test
    void theStepsOfAFinishedTaskAreForgotten() {
        start(model("deadline-probe", "marketing", LOOK));
        Task task = play.task(key, LOOK);
        play.setTime(WEDNESDAY_TEN.plusSeconds(1));
        sweep.sweep();
        assertThat(taskIdsWithSteps()).contains(task.getId());

        tasks.complete(task.getId());
        sweep.sweep();

        assertThat(taskIdsWithSteps()).doesNotContain(task.getId());
    }

    @Test
    void twoNodesSweepingAtOnceTakeEachStepOnce() {
        BpmnModelInstance model = model("deadline-probe", "marketing", LOOK);
        IntStream.range(0, 20).forEach(number -> start(model));
        play.setTime(WEDNESDAY_TEN.plus(Duration.ofDays(1)));

        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(sweep::sweep))
                        .limit(4)
                        .toArray(CompletableFuture[]::new))
                .join();
        sweep.sweep();

        assertThat(journaled(JournalKind.REMINDER)).hasSize(20);
        assertThat(journaled(JournalKind.ESCALATION)).hasSize(20);
        assertThat(play.tasks(key, LOOK))
                .allSatisfy(task -> assertThat(task.getPriority()).isEqualTo(80));
    }

    private static BpmnModelInstance model(String process, String group, String task) {
        return Bpmn.createExecutableProcess(process)
                .startEvent()
                .userTask(task)
                .camundaCandidateGroups(group)
                .endEvent()
                .done();
    }

    private ProcessInstance start(BpmnModelInstance model) {
        DeploymentWithDefinitions deployment = repository
                .createDeployment()
                .addModelInstance("deadline-scenario.bpmn", model)
                .deployWithResult();
        deployments.add(deployment.getId());
        String id = deployment.getDeployedProcessDefinitions().get(0).getId();
        return runtime.startProcessInstanceById(id, key.value(), Map.of());
    }

    private List<JournalEntry> journaled(JournalKind kind) {
        return journal.of(key).stream().filter(entry -> entry.kind() == kind).toList();
    }

    private List<String> candidateGroups(String activity) {
        return tasks.getIdentityLinksForTask(play.task(key, activity).getId()).stream()
                .filter(link -> link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private List<String> taskIdsWithSteps() {
        return steps.all().stream().map(DeadlineStepTable.Taken::taskId).toList();
    }
}
