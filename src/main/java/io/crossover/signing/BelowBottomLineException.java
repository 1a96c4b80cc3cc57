package io.crossover.signing;

/** What the talks came to is less than the negotiators may accept (A2). */
public class BelowBottomLineException extends RuntimeException {

    public BelowBottomLineException(Round round) {
        super("Round %d ended below the bottom line".formatted(round.number()));
    }
}
