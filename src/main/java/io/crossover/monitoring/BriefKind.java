package io.crossover.monitoring;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often a brief is written (M16). */
public enum BriefKind {
    DAILY,
    WEEKLY;

    /** As it stands in addresses and on pages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return this == DAILY ? "Daily brief" : "Weekly brief";
    }

    public static Optional<BriefKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
