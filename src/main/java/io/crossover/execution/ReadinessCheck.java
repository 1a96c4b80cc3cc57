package io.crossover.execution;

import io.crossover.cooperation.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * One item of the readiness gate (E7).
 *
 * @param question what must be true for it to be green
 * @param group who checks it
 * @param colour {@code green}, {@code red}, or not given while nobody has checked it
 */
public record ReadinessCheck(
        String name, String question, String group, @Nullable String colour, @Nullable String remark) {

    public static final String GREEN = "green";
    public static final String RED = "red";

    public boolean isGreen() {
        return GREEN.equals(colour);
    }

    /** The check with its result; a red one says what is wrong. */
    public ReadinessCheck found(String newColour, @Nullable String newRemark) {
        if (!newColour.equals(GREEN) && !newColour.equals(RED)) {
            throw new InvalidInputException("readinessColour", "Choose green or red");
        }
        if (newColour.equals(RED) && (newRemark == null || newRemark.isBlank())) {
            throw new InvalidInputException(
                    "readinessRemark", "Say what is wrong: whoever repairs it starts from that");
        }
        return new ReadinessCheck(name, question, group, newColour, newRemark);
    }
}
