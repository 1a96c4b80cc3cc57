package io.crossover.signing;

import io.crossover.cooperation.InvalidInputException;

/**
 * A party's answer to a version (A7).
 *
 * @param signatory who signed, name and position; empty unless signed
 * @param reason why it was refused; empty unless refused
 */
public record Signature(String party, Answer answer, String signatory, String reason) {

    /** What a party did by the date. */
    public enum Answer {
        SIGNED("signed"),
        REFUSED("refused"),
        SILENT("silent past the date");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static Signature of(String party, boolean signs, String signatory, String reason) {
        if (signs && signatory.isBlank()) {
            throw new InvalidInputException("signatoryName", "Say who signs, by name and position");
        }
        if (!signs && reason.isBlank()) {
            throw new InvalidInputException("refusalReason", "Say why you do not sign, so that it can be talked about");
        }
        return signs
                ? new Signature(party, Answer.SIGNED, signatory, "")
                : new Signature(party, Answer.REFUSED, "", reason);
    }

    public static Signature silent(String party) {
        return new Signature(party, Answer.SILENT, "", "");
    }

    public boolean isSigned() {
        return answer == Answer.SIGNED;
    }
}
