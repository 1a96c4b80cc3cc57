package io.crossover.notices;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Sends every few seconds; tests turn it off and send when they say. */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "crossover.outbox.relay", matchIfMissing = true)
class NoticeSchedule {

    private final NoticeRelay relay;

    NoticeSchedule(NoticeRelay relay) {
        this.relay = relay;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT5S")
    void deliverEveryFewSeconds() {
        relay.deliver();
    }
}
