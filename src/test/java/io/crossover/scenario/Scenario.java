package io.crossover.scenario;

import io.crossover.PostOffice;
import io.crossover.TestDatabase;
import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.cooperation.Proposal;
import java.time.LocalDate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A path through the engine, driven by people's own accounts. The job executor is off: jobs run when the test says, and
 * time stands where the test puts it. All scenarios, and what is tested through HTTP, share one application (a second
 * engine of the same name would not start beside it), so each works on a cooperation of its own.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "crossover.examples=false",
            "spring.test.print-condition-evaluation-report=false",
            "crossover.models.watch=false",
            "crossover.deadlines.sweep=false",
            "crossover.deputies.sweep=false",
            "crossover.outbox.relay=false"
        })
@ContextConfiguration(initializers = {TestDatabase.class, PostOffice.class})
@Import({Play.class, CooperationPath.class})
public abstract class Scenario {

    @Autowired
    protected Play play;

    @Autowired
    protected Cooperations cooperations;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    /** A cooperation's row without its process, for a scenario of one stage. */
    protected CooperationKey cooperation(String title) {
        return cooperation(title, false);
    }

    protected CooperationKey cooperation(String title, boolean pilot) {
        Proposal proposal = new Proposal(
                title,
                "new-customers",
                "Moonlight Coffee",
                "Office workers between 25 and 40",
                LocalDate.of(2027, 3, 1),
                LocalDate.of(2027, 3, 31),
                Money.of(CurrencyUnit.of("CNY"), 500_000),
                pilot,
                null);
        return cooperations.open(proposal, "business-development").key();
    }
}
