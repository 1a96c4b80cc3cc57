package io.crossover.scenario;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Proposal;
import io.crossover.cooperation.Proposing;
import io.crossover.cooperation.Proposing.Candidate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** The line as a whole: proposing, and who is proposed. */
@TestComponent
class CooperationPath {

    static final Candidate BOOKSHOP = new Candidate("Page One Books", "books", "Ms Li, front desk");
    static final Candidate TOYMAKER = new Candidate("Tiny Toys", "children's products", "");

    private final Proposing proposing;
    private final Play play;

    CooperationPath(Proposing proposing, Play play) {
        this.proposing = proposing;
        this.play = play;
    }

    /** Proposes with two candidates and runs on to the first task. */
    CooperationKey propose(String title) {
        Proposal proposal = new Proposal(
                title,
                "new-customers",
                "Moonlight Coffee",
                "Office workers between 25 and 40",
                LocalDate.of(2027, 6, 1),
                LocalDate.of(2027, 6, 30),
                Proposal.budget("CNY", new BigDecimal("500000")),
                false,
                null);
        CooperationKey key =
                play.as("business-development", () -> proposing.propose(proposal, List.of(BOOKSHOP, TOYMAKER)));
        play.runJobs(key);
        return key;
    }
}
