package io.crossover.signing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.crossover.cooperation.InvalidInputException;

/** What talks are about, clause by clause. */
public enum TalkingPoint {
    SPLIT("split", "Split of the result"),
    SCOPE("scope", "Scope and duties"),
    IP("ip", "Intellectual property and confidentiality"),
    BRAND_REVIEW("brand-review", "Joint brand review"),
    PAYMENT("payment", "Payment and audit"),
    LIABILITY("liability", "Liability and penalties"),
    TERMINATION("termination", "Term and termination"),
    DATA("data", "Customer data"),
    OTHER("other", "Something else");

    private final String id;
    private final String label;

    TalkingPoint(String id, String label) {
        this.id = id;
        this.label = label;
    }

    @JsonValue
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    @JsonCreator
    public static TalkingPoint of(String id) {
        for (TalkingPoint point : values()) {
            if (point.id.equals(id)) {
                return point;
            }
        }
        throw new InvalidInputException("clause", "There is no clause called " + id);
    }
}
