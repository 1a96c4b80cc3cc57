package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a measurement says (M1). */
public enum KpiKind {
    /** The increment since the one before of that source and segment; the actual is their sum. */
    CUMULATIVE("cumulative"),
    /** The value at that time; the newest wins. */
    RATE("rate");

    private final String id;

    KpiKind(String id) {
        this.id = id;
    }

    /** The word of the API, the forms and the tables. */
    public String id() {
        return id;
    }

    public static KpiKind of(@Nullable String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "kind",
                        id == null
                                ? "Say whether the KPI is cumulative or a rate"
                                : "The kind is cumulative or rate, not '" + Words.shortened(id) + "'"));
    }
}
