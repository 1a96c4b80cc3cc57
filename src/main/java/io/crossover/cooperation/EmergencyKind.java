package io.crossover.cooperation;

import java.util.Arrays;

/** What an emergency is about; each has a playbook (domain.md 8). */
public enum EmergencyKind {
    PARTNER_WITHDRAWS("partner-withdraws", "A partner withdraws"),
    MARKET_SHOCK("market-shock", "Market shock"),
    BREACH("breach", "Breach of the agreement"),
    PR_CRISIS("pr-crisis", "PR crisis"),
    DATA_INCIDENT("data-incident", "Data incident");

    private final String value;
    private final String label;

    EmergencyKind(String value, String label) {
        this.value = value;
        this.label = label;
    }

    /** The word that forms, models and decision tables use. */
    public String value() {
        return value;
    }

    public String label() {
        return label;
    }

    public static EmergencyKind of(String value) {
        return Arrays.stream(values())
                .filter(kind -> kind.value.equals(value))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "emergencyKind", "'%s' is not a kind of emergency that has a playbook".formatted(value)));
    }
}
