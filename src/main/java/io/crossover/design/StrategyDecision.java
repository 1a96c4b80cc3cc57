package io.crossover.design;

import io.crossover.cooperation.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * What management says to a strategy.
 *
 * @param returnTo the part that its author must do again: strategy, modes, split or risks; only with a return
 * @param reason may be left out by who approves
 */
public record StrategyDecision(Answer answer, @Nullable String returnTo, @Nullable String reason) {

    public StrategyDecision {
        if (answer != Answer.APPROVE && (reason == null || reason.isBlank())) {
            throw new InvalidInputException("decisionReason", "Give the reason: its author reads it");
        }
        if (answer == Answer.RETURN && (returnTo == null || returnTo.isBlank())) {
            throw new InvalidInputException("returnTo", "Say which part must be done again");
        }
    }

    public boolean isApproval() {
        return answer == Answer.APPROVE;
    }

    public boolean isReturn() {
        return answer == Answer.RETURN;
    }

    /** The three answers, as the form offers them. */
    public enum Answer {
        APPROVE("approve", "approved"),
        RETURN("return", "sent back"),
        REJECT("reject", "rejected");

        private final String value;
        private final String label;

        Answer(String value, String label) {
            this.value = value;
            this.label = label;
        }

        public String label() {
            return label;
        }

        public static Answer of(String value) {
            for (Answer answer : values()) {
                if (answer.value.equals(value)) {
                    return answer;
                }
            }
            throw new InvalidInputException("strategyDecision", "Approve it, send it back or reject it");
        }
    }
}
