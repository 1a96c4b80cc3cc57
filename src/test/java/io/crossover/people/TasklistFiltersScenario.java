package io.crossover.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.cooperation.CooperationKey;
import io.crossover.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands in each queue of Tasklist, for whom. */
class TasklistFiltersScenario extends Scenario {

    private static final String PROCESS = "filters-legal";

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @BeforeEach
    void deploy() {
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(PROCESS)
                        .count()
                == 0) {
            repository
                    .createDeployment()
                    .addModelInstance(
                            PROCESS + ".bpmn",
                            Bpmn.createExecutableProcess(PROCESS)
                                    .camundaStartableInTasklist(false)
                                    .camundaHistoryTimeToLiveString("P30D")
                                    .startEvent("startEvent_begun")
                                    .userTask("userTask_do")
                                    .name("Do it")
                                    .camundaCandidateGroups("legal")
                                    .endEvent("endEvent_done")
                                    .done())
                    .deploy();
        }
    }

    @Test
    void aTaskStandsInItsGroupsQueueUntilSomebodyHoldsItAndThenInTheirs() {
        CooperationKey key = started(Duration.ofDays(2));

        assertThat(queues("legal", key)).containsExactly("My group's tasks");
        assertThat(queues("marketing", key)).isEmpty();
        assertThat(queues("management", key)).isEmpty();

        claim(key, "legal");

        assertThat(queues("legal", key)).containsExactly("My tasks");
        assertThat(queues("legal-2", key)).isEmpty();
    }

    @Test
    void anOverdueTaskIsSeenByItsHolderItsGroupAndManagement() {
        CooperationKey key = started(Duration.ofDays(-1));

        assertThat(queues("legal", key)).containsExactly("My group's tasks", "Overdue");
        claim(key, "legal");

        assertThat(queues("legal", key)).containsExactly("My tasks", "Overdue");
        assertThat(queues("legal-2", key)).containsExactly("Overdue");
        assertThat(queues("management", key)).containsExactly("Everything overdue");
        assertThat(queues("marketing", key)).isEmpty();
        assertThat(queues("partner-a", key)).isEmpty();
    }

    private CooperationKey started(Duration untilDue) {
        CooperationKey key = cooperation("Queues");
        play.start(PROCESS, key, Map.of());
        Task task = play.task(key, "userTask_do");
        task.setDueDate(Date.from(Instant.now().plus(untilDue)));
        tasks.saveTask(task);
        return key;
    }

    private void claim(CooperationKey key, String user) {
        String task = play.task(key, "userTask_do").getId();
        play.as(user, () -> {
            tasks.claim(task, user);
            return task;
        });
    }

    /** The names of the queues in which the cooperation's task stands for this account. */
    private List<String> queues(String user, CooperationKey key) {
        return play.as(user, () -> filters.createFilterQuery().orderByFilterName().asc().list().stream()
                .filter(filter ->
                        filters.count(filter.getId(), tasks.createTaskQuery().processInstanceBusinessKey(key.value()))
                                == 1)
                .map(filter -> filter.getName())
                .toList());
    }
}
