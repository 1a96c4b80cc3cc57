package io.crossover.monitoring.process;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Runs the relay every second; tests turn it off and deliver when they say. */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "crossover.outbox.relay", matchIfMissing = true)
class AlertRelaySchedule {

    private final AlertRelay relay;

    AlertRelaySchedule(AlertRelay relay) {
        this.relay = relay;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1S")
    void deliverEachSecond() {
        relay.deliver();
    }
}
