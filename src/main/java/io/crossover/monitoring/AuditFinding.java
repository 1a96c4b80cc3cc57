package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a third-party audit came to (M8). */
public enum AuditFinding {
    CONFIRMED("confirmed", "confirmed"),
    DEVIATION("deviation", "deviation"),
    NOT_VERIFIABLE("not-verifiable", "not verifiable");

    private final String id;
    private final String label;

    AuditFinding(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** As it is written in requests. */
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    /** @throws InvalidInputException when the text names none */
    public static AuditFinding of(@Nullable String text) {
        return Arrays.stream(values())
                .filter(finding ->
                        finding.id.equals(Optional.ofNullable(text).orElse("").strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "finding", "Choose the finding: confirmed, deviation or not-verifiable"));
    }
}
