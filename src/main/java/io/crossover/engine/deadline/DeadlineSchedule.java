package io.crossover.engine.deadline;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Runs the sweep each minute, or as often as the setting says; tests turn it off and sweep when they say. */
@Configuration
@EnableScheduling
@ConditionalOnProperty("crossover.deadlines.sweep")
class DeadlineSchedule {

    private final DeadlineSweep sweep;

    DeadlineSchedule(DeadlineSweep sweep) {
        this.sweep = sweep;
    }

    @Scheduled(initialDelayString = "${crossover.deadlines.every}", fixedDelayString = "${crossover.deadlines.every}")
    void sweepAgain() {
        sweep.sweep();
    }
}
