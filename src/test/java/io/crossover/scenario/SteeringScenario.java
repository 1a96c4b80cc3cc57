package io.crossover.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crossover.cooperation.Cooperation;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Course;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Journal;
import io.crossover.cooperation.JournalEntry;
import io.crossover.cooperation.Party;
import io.crossover.cooperation.Status;
import io.crossover.cooperation.Steering;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** G9: management pauses, resumes and withdraws; the record stays. */
class SteeringScenario extends Scenario {

    private static final String FIRST_TASK = "userTask_describeResources";

    @Autowired
    private Steering steering;

    @Autowired
    private Journal journal;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private FormService forms;

    @Autowired
    private CooperationPath line;

    @Test
    void G9_aPauseStopsTheTasksAndMovesEveryDeadlineByItsLength() {
        CooperationKey key = line.propose("Paused for three days");
        Date dueBefore = play.claim(key, FIRST_TASK, "business-development").getDueDate();

        play.as("management", () -> change(key, Course.PAUSE, "The partner moves house"));

        assertThat(cooperations.get(key).status()).isEqualTo(Status.PAUSED);
        Task paused = play.task(key, FIRST_TASK);
        assertThat(paused.isSuspended()).isTrue();
        assertThatThrownBy(() -> play.complete(paused, "business-development", Map.of()))
                .hasMessageContaining("paused");

        play.advance(Duration.ofDays(3));
        play.as("management", () -> change(key, Course.RESUME, "They have moved"));

        Task resumed = play.task(key, FIRST_TASK);
        assertThat(resumed.isSuspended()).isFalse();
        assertThat(Duration.between(dueBefore.toInstant(), resumed.getDueDate().toInstant()))
                .isBetween(Duration.ofDays(3), Duration.ofDays(3).plusMinutes(1));
        assertThat(whatOf(key))
                .contains(
                        "The cooperation is paused: The partner moves house",
                        "The cooperation is running: They have moved");
    }

    @Test
    void G9_aWithdrawalClosesTheTasksAndTellsThePartners() {
        CooperationKey key = line.propose("Withdrawn");
        cooperations.addParty(key, new Party("page-one", "Page One Books", "books", false, "partner-page-one"));

        play.as("management", () -> change(key, Course.WITHDRAW, "The budget was cut"));
        play.runJobs(key);

        assertThat(play.tasks(key, FIRST_TASK)).isEmpty();
        assertThat(cooperations.get(key).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(cooperations.get(key).statusReason()).isEqualTo("The budget was cut");
        Task notice = play.task(key, "userTask_readNotice");
        assertThat(notice.getName()).isEqualTo("Read: Withdrawn was withdrawn");
        forms.submitTaskForm(notice.getId(), Map.of("noticeRead", true));
        play.runJobs(key);
        assertThat(play.passed(key))
                .contains("endEvent_cooperationWithdrawn", "endEvent_noticeRead")
                .doesNotContain("endEvent_cooperationEndedEarly", "endEvent_cooperationClosed");
        assertThat(play.isOver(key, "cooperation")).isTrue();
    }

    @Test
    void G9_aPausedCooperationCanBeWithdrawn() {
        CooperationKey key = line.propose("Paused, then withdrawn");
        play.as("management", () -> change(key, Course.PAUSE, "A pause"));
        play.as("management", () -> change(key, Course.WITHDRAW, "It will not come back"));
        play.runJobs(key);

        assertThat(play.isOver(key, "cooperation")).isTrue();
        assertThat(cooperations.get(key).status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void whatDoesNotApplyIsRefusedInWords() {
        CooperationKey key = line.propose("Running");
        assertThatThrownBy(() -> play.as("management", () -> change(key, Course.RESUME, "?")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("does not apply")
                .hasMessageContaining("is running in the stage Research");
        assertThatThrownBy(() -> play.as("management", () -> change(key, Course.END_CAMPAIGN, "?")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> steering.change(new CooperationKey("COOP-1999-0001"), Course.PAUSE, "?"))
                .hasMessageContaining("There is no cooperation COOP-1999-0001");
    }

    @Test
    void aCooperationDeletedInCockpitIsWithdrawnInOurTables() {
        CooperationKey key = line.propose("Deleted in Cockpit");
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key.value())
                .processDefinitionKey("cooperation")
                .singleResult();

        runtime.deleteProcessInstance(instance.getId(), "no longer wanted", true);

        Cooperation deleted = cooperations.get(key);
        assertThat(deleted.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(deleted.statusReason()).isEqualTo("deleted in Cockpit");
    }

    @Test
    void G9_managementSteersFromTasklist() {
        CooperationKey key = line.propose("Steered in Tasklist");
        Task choice = startSteering("pause");

        assertThat(choice.getAssignee()).isEqualTo("management");
        play.complete(choice, "management", Map.of("cooperationToSteer", key.value(), "courseConfirmed", true));

        assertThat(cooperations.get(key).status()).isEqualTo(Status.PAUSED);
        assertThat(journal.of(key)).last().extracting(JournalEntry::who).isEqualTo("management");
        assertThat(play.passed(choice.getProcessInstanceId()))
                .contains("endEvent_courseChanged")
                .doesNotContain("endEvent_courseKept");
    }

    @Test
    void withoutTheTickNothingChanges() {
        CooperationKey key = line.propose("Left alone");
        Task choice = startSteering("withdraw");
        play.complete(choice, "management", Map.of("courseConfirmed", false));

        assertThat(cooperations.get(key).status()).isEqualTo(Status.RUNNING);
        assertThat(play.passed(choice.getProcessInstanceId()))
                .contains("endEvent_courseKept")
                .doesNotContain("endEvent_courseChanged", "serviceTask_changeCourse");
    }

    @Test
    void aChangeNeedsItsCooperation() {
        Task choice = startSteering("pause");
        assertThatThrownBy(() -> play.complete(choice, "management", Map.of("courseConfirmed", true)))
                .hasMessageContaining("Choose the cooperation");
        runtime.deleteProcessInstance(choice.getProcessInstanceId(), "end of the scenario");
    }

    private Task startSteering(String course) {
        return play.taskOf(play.submitStart(
                "steering", "management", Map.of("course", course, "courseReason", "Because of the season")));
    }

    private CooperationKey change(CooperationKey key, Course course, String reason) {
        steering.change(key, course, reason);
        return key;
    }

    private List<String> whatOf(CooperationKey key) {
        return journal.of(key).stream().map(JournalEntry::what).toList();
    }
}
