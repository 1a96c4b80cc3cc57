package io.crossover.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.crossover.cooperation.CooperationKey;
import io.crossover.scenario.ResearchPath;
import io.crossover.scenario.Scenario;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

class LongTaskNamesScenario extends Scenario {

    @Test
    void aNameThatTheEngineCannotHoldIsCut() {
        String candidate = "Books and more ".repeat(13).strip();
        CooperationKey key = cooperation("A long title ".repeat(15).strip());
        new ResearchPath(play, key).start(candidate).describeResources();

        Task task = play.task(key, "userTask_gatherEvidence");

        assertThat(task.getName())
                .startsWith("Gather facts on " + candidate)
                .endsWith("…")
                .hasSize(ShortTaskNames.LONGEST);
    }
}
