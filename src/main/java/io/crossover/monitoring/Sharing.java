package io.crossover.monitoring;

import org.jspecify.annotations.Nullable;

/** Whether the partners see a KPI (domain.md 11). */
public enum Sharing {
    SHARED,
    /** For our own people only. */
    OURS,
    /** Nobody has said: it stays as it is; of a new KPI, as the agreement has it. No KPI that is kept is so. */
    UNSAID;

    public static Sharing of(@Nullable Boolean shared) {
        if (shared == null) {
            return UNSAID;
        }
        return shared ? SHARED : OURS;
    }

    /** None where nobody has said. */
    public @Nullable Boolean written() {
        return this == UNSAID ? null : this == SHARED;
    }
}
