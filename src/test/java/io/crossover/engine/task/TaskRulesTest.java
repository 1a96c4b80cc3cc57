package io.crossover.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.crossover.cooperation.Audience;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.JournalKind;
import io.crossover.engine.RefusedException;
import io.crossover.scenario.Scenario;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

class TaskRulesTest extends Scenario {

    private static final String PREPARE = "userTask_prepare";
    private static final String APPROVE = "userTask_approve";
    private static final String PAUSED =
            "This cooperation is paused: its tasks can be completed again once it goes on.";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private Journal journal;

    private CooperationKey key;
    private ProcessInstance instance;
    private String deployment;

    @BeforeEach
    void deployAndStart() throws IOException {
        String folder = "io/crossover/engine/task/";
        deployment = repository
                .createDeployment()
                .addInputStream(
                        "test-four-eyes.bpmn", new ClassPathResource(folder + "test-four-eyes.bpmn").getInputStream())
                .addInputStream("test-begin.form", new ClassPathResource(folder + "test-begin.form").getInputStream())
                .addInputStream(
                        "test-prepare.form", new ClassPathResource(folder + "test-prepare.form").getInputStream())
                .deploy()
                .getId();
        key = cooperation("Four eyes");
        instance = play.start("test-four-eyes", key, Map.of("subject", "the paper"));
    }

    @AfterEach
    void undeploy() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void aFormThatBreaksItsLimitsIsRefusedNamingTheField() {
        refused(400, () -> prepare("legal", Map.of("overlap", "1.5")))
                .hasMessage("Audience overlap: must be between 0 and 1.");
        refused(400, () -> prepare("legal", Map.of("remark", "Fine"))).hasMessage("Audience overlap: is required.");
    }

    @Test
    void anUndeclaredVariableIsRefusedOnEveryWayToCompleteATask() {
        Map<String, Object> submitted = Map.of("overlap", "0.4", "bottomLine", 1);
        Task task = play.task(key, PREPARE);
        List<ThrowingCallable> ways = List.of(
                () -> forms.submitTaskForm(task.getId(), submitted),
                () -> forms.submitTaskFormWithVariablesInReturn(task.getId(), submitted, false),
                () -> tasks.complete(task.getId(), submitted),
                () -> tasks.completeWithVariablesInReturn(task.getId(), submitted, false),
                () -> tasks.resolveTask(task.getId(), submitted));
        for (ThrowingCallable way : ways) {
            refused(400, way).hasMessage("'bottomLine' is not a field of this form.");
        }
        assertThat(runtime.getVariable(instance.getId(), "bottomLine")).isNull();
    }

    @Test
    void aTaskWithoutAFormTakesNoVariableAtAll() {
        prepare("legal", Map.of("overlap", "0.4"));
        Task task = play.task(key, APPROVE);
        refused(400, () -> play.complete(task, "legal-2", Map.of("approved", true)))
                .hasMessage("'approved' is not a field of this form.");
    }

    @Test
    void aPersonsStartIsCheckedAndOurOwnIsNot() {
        refused(400, () -> play.as("admin", () -> runtime.startProcessInstanceByKey("test-four-eyes")))
                .hasMessage("Subject: is required.");
        refused(
                        400,
                        () -> play.as(
                                "admin",
                                () -> forms.submitStartForm(instance.getProcessDefinitionId(), Map.of("subject", " "))))
                .hasMessage("Subject: is required.");
        refused(
                403,
                () -> play.as("admin", () -> runtime.createProcessInstanceByKey("test-four-eyes")
                        .startBeforeActivity(APPROVE)
                        .execute()));
        assertThat(runtime.startProcessInstanceByKey("test-four-eyes", Map.of("subject", "it", "budget", 5)))
                .isNotNull();
    }

    @Test
    @DisplayName("a list whose last row was removed is empty, though Tasklist submits nothing of it")
    void anEmptiedListIsEmpty() {
        runtime.setVariable(
                instance.getId(),
                "notes",
                SpinValues.jsonValue("[{\"note\": \"old\"}]").create());
        Task task = play.task(key, PREPARE);

        play.as("legal", () -> submit(task, Map.of("overlap", "0.4")));

        assertThat(runtime.getVariable(instance.getId(), "notes")).hasToString("[]");
    }

    @Test
    void onlyTheHolderOrACandidateCompletesATask() {
        Task task = play.task(key, PREPARE);
        Map<String, Object> submitted = Map.of("overlap", "0.4");
        refused(403, () -> play.as("finance", () -> submit(task, submitted)))
                .hasMessage("This task waits for legal, and you are not among them.");
        play.as("legal", () -> claim(task, "legal"));
        refused(403, () -> play.as("legal-2", () -> submit(task, submitted)))
                .hasMessage("This task is held by legal, so only legal can complete it.");
        play.as("legal", () -> submit(task, submitted));
        assertThat(play.task(key, APPROVE).getName()).isEqualTo("Approve the paper");
    }

    @Test
    void aTaskIsClaimedOnlyForOneselfAndHandedBackByItsHolder() {
        Task task = play.task(key, PREPARE);
        refused(403, () -> play.as("legal", () -> claim(task, "legal-2")))
                .hasMessage("A task can be claimed only for oneself.");
        refused(403, () -> play.as("management", () -> claim(task, "management")))
                .hasMessage("This task waits for legal, and you are not among them.");
        play.as("legal", () -> claim(task, "legal"));
        refused(409, () -> play.as("legal-2", () -> claim(task, "legal-2")))
                .hasMessage("Somebody was faster: this task is held by legal.");
        refused(403, () -> play.as("legal-2", () -> claim(task, null)));
        play.as("legal", () -> {
            tasks.setAssignee(task.getId(), null);
            return task;
        });
        assertThat(play.task(key, PREPARE).getAssignee()).isNull();
    }

    @Test
    @DisplayName("G6 whoever prepared it neither approves it nor holds the approval")
    void fourEyes() {
        prepare("legal", Map.of("overlap", "0.4"));
        assertThat(runtime.getVariable(instance.getId(), "preparedBy")).isEqualTo("legal");
        Task task = play.task(key, APPROVE);
        refused(403, () -> play.as("legal", () -> submit(task, Map.of()))).hasMessageContaining("second pair of eyes");
        refused(403, () -> play.as("legal", () -> claim(task, "legal"))).hasMessageContaining("second pair of eyes");
        refused(403, () -> tasks.setAssignee(task.getId(), "legal")).hasMessageContaining("second pair of eyes");
        play.complete(task, "legal-2", Map.of());
        assertThat(play.isOver(key, "test-four-eyes")).isTrue();
    }

    @Test
    @DisplayName("G9 a paused cooperation's task is not completed")
    void paused() {
        Task task = play.task(key, PREPARE);
        runtime.suspendProcessInstanceById(instance.getId());
        refused(400, () -> play.as("legal", () -> submit(task, Map.of("overlap", "0.4"))))
                .hasMessage(PAUSED);
        refused(400, () -> play.as("legal", () -> claim(task, "legal"))).hasMessage(PAUSED);
    }

    @Test
    void aStepThatRefusesTheInputAnswersOnTheForm() {
        refused(400, () -> prepare("legal", Map.of("overlap", "0.4", "remark", "taken")))
                .hasMessage("Remark: Somebody has taken this remark already.");
        assertThat(play.task(key, PREPARE)).isNotNull();
    }

    @Test
    void aFinishedTaskIsNoLongerOpen() {
        Task task = play.task(key, PREPARE);
        play.as("legal", () -> submit(task, Map.of("overlap", "0.4")));
        refused(409, () -> play.as("legal", () -> submit(task, Map.of("overlap", "0.4"))))
                .hasMessageContaining("no longer open");
        refused(409, () -> play.as("legal", () -> claim(task, "legal")));
    }

    @Test
    @DisplayName("G5 a completed task stands in the journal with who and what")
    void journal() {
        prepare("legal", Map.of("overlap", "0.4", "modes", List.of("event")));
        play.complete(key, APPROVE, "legal-2", Map.of());
        assertThat(journal.of(key))
                .filteredOn(entry -> entry.kind() == JournalKind.TASK)
                .extracting(JournalEntry::who, JournalEntry::what, JournalEntry::figures, JournalEntry::audience)
                .containsExactly(
                        tuple(
                                "legal",
                                "Prepare the paper",
                                Map.of("overlap", "0.4", "modes", List.of("event")),
                                Audience.OURS),
                        tuple("legal-2", "Approve the paper", Map.of(), Audience.EVERYONE));
    }

    @Test
    void twoPeopleAtOnceGetOneDoneAndOneConflict() throws Exception {
        Task task = play.task(key, PREPARE);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<Integer>> answers = Stream.of("legal", "legal-2")
                .map(person -> two.submit(() -> statusOfSubmitting(task, person, together)))
                .toList();
        List<Integer> statuses =
                List.of(answers.get(0).get(30, TimeUnit.SECONDS), answers.get(1).get(30, TimeUnit.SECONDS));
        two.shutdown();
        // whoever comes only after the other has written finds no task any more
        assertThat(statuses).contains(200).anyMatch(status -> status == 409 || status == 404);
    }

    private void prepare(String user, Map<String, ?> submitted) {
        play.complete(key, PREPARE, user, submitted);
    }

    private int submit(Task task, Map<String, Object> submitted) {
        forms.submitTaskForm(task.getId(), Variables.fromMap(submitted));
        return 200;
    }

    private Task claim(Task task, @Nullable String user) {
        tasks.claim(task.getId(), user);
        return task;
    }

    private int statusOfSubmitting(Task task, String person, CyclicBarrier together) throws Exception {
        together.await(10, TimeUnit.SECONDS);
        try {
            return play.as(person, () -> submit(task, Map.of("overlap", "0.4")));
        } catch (RefusedException e) {
            return e.status();
        }
    }

    private static AbstractThrowableAssert<?, ?> refused(int status, ThrowingCallable action) {
        return assertThatThrownBy(action)
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.status())
                        .isEqualTo(status));
    }
}
