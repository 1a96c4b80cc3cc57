package io.crossover.signing;

import io.crossover.cooperation.InvalidInputException;

/** What management decided about a mandate (A1). */
public record MandateDecision(Kind kind, String reason) {

    /** What can be decided. */
    public enum Kind {
        APPROVE,
        RETURN,
        NO_TALKS;

        public static Kind of(String id) {
            return switch (id) {
                case "approve" -> APPROVE;
                case "return" -> RETURN;
                case "no-talks" -> NO_TALKS;
                default -> throw new InvalidInputException("mandateDecision", "Nobody can decide " + id);
            };
        }
    }

    public MandateDecision {
        if (kind != Kind.APPROVE && reason.isBlank()) {
            throw new InvalidInputException("mandateReason", "Say why, so that the author knows what to change");
        }
    }

    public boolean isReturn() {
        return kind == Kind.RETURN;
    }
}
