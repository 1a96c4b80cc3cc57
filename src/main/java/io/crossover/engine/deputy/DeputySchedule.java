package io.crossover.engine.deputy;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Runs the sweep each minute; tests turn it off and sweep when they say. */
@Configuration
@EnableScheduling
@ConditionalOnProperty("crossover.deputies.sweep")
class DeputySchedule {

    private final DeputySweep sweep;

    DeputySchedule(DeputySweep sweep) {
        this.sweep = sweep;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT1M")
    void sweepEachMinute() {
        sweep.sweep();
    }
}
