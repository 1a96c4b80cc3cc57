package io.crossover.examples.process;

import io.crossover.people.DemoAccounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Plays the examples from a few seconds after the start-up on, where there are demo accounts to play them: on the
 * embedded database.
 */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "crossover.examples", matchIfMissing = true)
class ExamplesSchedule {

    private final Examples examples;
    private final DemoAccounts accounts;
    private final ApplicationAvailability availability;

    ExamplesSchedule(Examples examples, DemoAccounts accounts, ApplicationAvailability availability) {
        this.examples = examples;
        this.accounts = accounts;
        this.availability = availability;
    }

    /** Not before the models are deployed, however long a slow machine takes for them. */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT0.5S")
    void playOn() {
        if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
                && !accounts.all().isEmpty()) {
            examples.play();
        }
    }
}
