package io.crossover.monitoring.process;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Runs the relays every second; tests turn it off and deliver when they say. */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "crossover.outbox.relay", matchIfMissing = true)
class RelaySchedule {

    private final AlertRelay alerts;
    private final PathReviewRelay paths;

    RelaySchedule(AlertRelay alerts, PathReviewRelay paths) {
        this.alerts = alerts;
        this.paths = paths;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1S")
    void deliverEachSecond() {
        alerts.deliver();
        paths.deliver();
    }
}
