package io.crossover.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.cooperation.Proposal;
import io.crossover.cooperation.Proposing;
import io.crossover.cooperation.Proposing.Candidate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProposalScenario extends Scenario {

    private static final List<Candidate> BOOKSHOP = List.of(new Candidate("Page One Books", "books", ""));

    @Autowired
    private Proposing proposing;

    @Test
    void twoHundredProposalsAtOnceInAnEmptyYearGetTwoHundredKeys() throws Exception {
        play.setTime(Instant.parse("2031-01-01T02:00:00Z"));
        List<Callable<CooperationKey>> proposals = new ArrayList<>();
        for (int number = 1; number <= 200; number++) {
            String title = "Proposal " + number;
            proposals.add(() -> proposing.propose(proposal(title, "CNY", "1000"), BOOKSHOP));
        }
        ExecutorService people = Executors.newFixedThreadPool(16);
        List<CooperationKey> keys = new ArrayList<>();
        try {
            for (Future<CooperationKey> key : people.invokeAll(proposals)) {
                keys.add(key.get());
            }
        } finally {
            people.shutdown();
        }

        assertThat(keys).hasSize(200).doesNotHaveDuplicates();
        assertThat(keys).extracting(CooperationKey::value).contains("COOP-2031-0001", "COOP-2031-0200");
    }

    @Test
    void aProposalThatCannotBeTakenLeavesNothingBehind() {
        int before = cooperations.all().size();

        assertThatThrownBy(() -> proposing.propose(
                        proposal("Named twice", "CNY", "1"),
                        List.of(
                                new Candidate("Page One Books", "books", ""),
                                new Candidate(" page one books", "books", ""))))
                .hasStackTraceContaining("is named twice");
        assertThatThrownBy(() -> proposing.propose(proposal("Nobody", "CNY", "1"), List.of()))
                .hasStackTraceContaining("Name at least one candidate");

        assertThat(cooperations.all()).hasSize(before);
    }

    @Test
    void aBudgetHasACurrencyAndItsDecimalPlaces() {
        assertThatThrownBy(() -> proposal("Odd currency", "COINS", "1"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'COINS' is not a currency");
        assertThatThrownBy(() -> proposal("Half a yen", "JPY", "100.5"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("more decimal places than JPY has");
        assertThat(proposal("Cents", "CNY", "100.55").budget()).hasToString("CNY 100.55");
    }

    private static Proposal proposal(String title, String currency, String budget) {
        return new Proposal(
                title,
                "brand-lift",
                "Moonlight Coffee",
                null,
                LocalDate.of(2031, 5, 1),
                LocalDate.of(2031, 5, 31),
                Proposal.budget(currency, new BigDecimal(budget)),
                false,
                null);
    }
}
