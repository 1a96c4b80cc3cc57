package io.crossover.monitoring;

import java.util.function.Function;

/** The thresholds of M2, which a process owner edits in {@code alert-colour.dmn}; they can differ by KPI. */
@FunctionalInterface
public interface ThresholdTable {

    /** The thresholds as they stand now, by the KPI's name; read once for each upload. */
    Function<String, Thresholds> current();

    default Thresholds of(String kpi) {
        return current().apply(kpi);
    }
}
