package io.crossover.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Journal;
import io.crossover.scenario.Scenario;
import io.crossover.security.Doors.Api;
import io.crossover.security.Doors.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("Door 7: one task finished at the same moment by eight is finished once")
class Door07SameMomentScenario extends Scenario {

    private static final int AT_ONCE = 8;
    private static final String PROCESS = "door-same-moment";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private Journal journal;

    private Doors doors;
    private CooperationKey key;

    @BeforeEach
    void aTask() {
        doors = new Doors(port);
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
                                    .userTask("userTask_first")
                                    .name("First")
                                    .camundaCandidateGroups("legal")
                                    .userTask("userTask_second")
                                    .name("Second")
                                    .camundaCandidateGroups("legal")
                                    .endEvent("endEvent_done")
                                    .done())
                    .deploy();
        }
        key = cooperation("At the same moment");
        play.start(PROCESS, key, Map.of());
        play.claim(key, "userTask_first", "legal");
    }

    @RepeatedTest(3)
    @DisplayName("One is told that it is done, seven that somebody was faster, and what follows happens once")
    void eightAtOnce() throws Exception {
        String task = play.task(key, "userTask_first").getId();

        List<Reply> replies = atTheSameMoment(number -> doors.post(
                Api.ENGINE_REST,
                "legal",
                "/task/" + task + (number % 2 == 0 ? "/complete" : "/submit-form"),
                "{\"variables\":{}}"));

        assertThat(replies).filteredOn(reply -> reply.status() / 100 == 2).hasSize(1);
        assertThat(replies).filteredOn(reply -> reply.status() == 409).hasSize(AT_ONCE - 1);
        replies.forEach(reply -> reply.isPlain("the same moment"));
        assertThat(play.tasks(key, "userTask_second")).hasSize(1);
        assertThat(history.createHistoricTaskInstanceQuery()
                        .processInstanceBusinessKey(key.value())
                        .count())
                .isEqualTo(2);
        assertThat(journal.of(key).stream().filter(entry -> entry.what().contains("First")))
                .hasSize(1);
    }

    @Test
    @DisplayName("A task that is finished is not finished again, nor one that never was")
    void afterwards() {
        String task = play.task(key, "userTask_first").getId();
        play.complete(key, "userTask_first", "legal", Map.of());

        for (Api api : List.of(Api.ENGINE_REST, Api.WEB_APPLICATIONS)) {
            for (String call : List.of("/complete", "/submit-form", "/claim", "/unclaim")) {
                String body = call.equals("/claim") ? "{\"userId\":\"legal\"}" : "{}";
                assertThat(doors.post(api, "legal", "/task/" + task + call, body)
                                .isPlain(call)
                                .status())
                        .as(call)
                        .isEqualTo(409);
                assertThat(doors.post(api, "legal", "/task/never-was" + call, body)
                                .isPlain(call)
                                .status())
                        .as(call)
                        .isEqualTo(404);
            }
        }
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    private static List<Reply> atTheSameMoment(java.util.function.IntFunction<Reply> call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Reply>> calls = IntStream.range(0, AT_ONCE)
                    .<Callable<Reply>>mapToObj(number -> () -> {
                        start.await(30, TimeUnit.SECONDS);
                        return call.apply(number);
                    })
                    .toList();
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> reply : threads.invokeAll(calls)) {
                replies.add(reply.get(60, TimeUnit.SECONDS));
            }
            return replies;
        } finally {
            threads.shutdownNow();
        }
    }
}
