package io.crossover.examples.process;

import io.crossover.people.DemoAccounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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

    ExamplesSchedule(Examples examples, DemoAccounts accounts) {
        this.examples = examples;
        this.accounts = accounts;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT0.5S")
    void playOn() {
        if (!accounts.all().isEmpty()) {
            examples.play();
        }
    }
}
