package io.crossover.scenario;

import static io.crossover.scenario.ResearchPath.evidence;
import static io.crossover.scenario.ResearchPath.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.cooperation.CooperationKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;

@DisplayName("People who work on different candidates never stand in each other's way")
class ResearchConcurrencyScenario extends Scenario {

    private static final String[] CANDIDATES = {"One", "Two", "Three", "Four"};

    @RepeatedTest(3)
    @DisplayName("Sheets of different candidates, completed at the same moment, all succeed")
    void sheetsAtTheSameMoment() throws Exception {
        CooperationKey key = cooperation("Everybody at once");
        ResearchPath people = new ResearchPath(play, key).start(CANDIDATES).describeResources();
        for (String candidate : CANDIDATES) {
            people.gatherEvidence(candidate, evidence("0.42", false));
        }
        List<Task> open = play.tasks(key, "userTask_scoreCandidate");
        assertThat(open).hasSize(CANDIDATES.length);

        // twos are dropped by the rules, so each completion also ends its assessment
        atTheSameMoment(open.stream()
                .<Callable<Boolean>>map(task -> () -> {
                    play.complete(task, "business-development", sheet(2));
                    return true;
                })
                .toList());
        play.runJobs(key);

        assertThat(play.isOver(key, "research")).isTrue();
        assertThat(play.passed(key)).contains("endEvent_noPartnerFound");
        assertThat(play.passed(key).stream().filter("endEvent_candidateDropped"::equals))
                .hasSize(CANDIDATES.length);
    }

    private static void atTheSameMoment(List<Callable<Boolean>> actions) throws Exception {
        CyclicBarrier start = new CyclicBarrier(actions.size());
        ExecutorService threads = Executors.newFixedThreadPool(actions.size());
        try {
            List<Future<Boolean>> results = new ArrayList<>();
            IntStream.range(0, actions.size())
                    .forEach(index -> results.add(threads.submit(() -> {
                        start.await(10, TimeUnit.SECONDS);
                        return actions.get(index).call();
                    })));
            for (Future<Boolean> result : results) {
                assertThat(result.get(60, TimeUnit.SECONDS)).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
