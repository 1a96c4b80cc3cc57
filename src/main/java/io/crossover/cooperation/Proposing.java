package io.crossover.cooperation;

import java.util.List;

/** Starts a cooperation as the start form in Tasklist does, for the API and the examples. */
public interface Proposing {

    /**
     * Starts it in the name of the person logged in.
     *
     * @throws InvalidInputException when the proposal or a candidate cannot be taken
     */
    CooperationKey propose(Proposal proposal, List<Candidate> candidates);

    /** A company to be assessed. */
    record Candidate(String name, String industry, String contact) {}
}
