package io.crossover.monitoring.store;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for deliveries that did not come as often as for late tasks; tests turn it off and look when they say. */
@Configuration
@EnableScheduling
@ConditionalOnProperty("crossover.deadlines.sweep")
class LateDeliverySchedule {

    private final LateDeliveries late;

    LateDeliverySchedule(LateDeliveries late) {
        this.late = late;
    }

    @Scheduled(initialDelayString = "${crossover.deadlines.every}", fixedDelayString = "${crossover.deadlines.every}")
    void tellAgain() {
        late.tell();
    }
}
