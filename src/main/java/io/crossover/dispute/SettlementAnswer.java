package io.crossover.dispute;

import io.crossover.cooperation.InvalidInputException;

/**
 * What the other side says to a proposal.
 *
 * @param refusal why it refuses and what it would accept; empty when it agrees
 */
public record SettlementAnswer(boolean agreed, String refusal) {

    private static final String AGREE = "agree";

    public static SettlementAnswer of(String answer, String reason) {
        if (answer.equals(AGREE)) {
            return new SettlementAnswer(true, "");
        }
        if (reason.isBlank()) {
            throw new InvalidInputException("refusalReason", "Say why you refuse and what you would accept");
        }
        return new SettlementAnswer(false, reason);
    }
}
