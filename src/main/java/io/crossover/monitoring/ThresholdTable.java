package io.crossover.monitoring;

import java.util.function.Function;

/** The thresholds of M2, which a process owner edits in {@code alert-colour.dmn}; they can differ by KPI. */
@FunctionalInterface
public interface ThresholdTable {

    /** The key of the decision table. */
    String DECISION = "alert-colour";

    /** The thresholds as they stand now; read once for each upload. */
    Edition current();

    default Thresholds of(String kpi) {
        return current().of(kpi);
    }

    /**
     * The thresholds as one deployment has them.
     *
     * @param id of that version of the decision table
     * @param byKpi by the KPI's name
     */
    record Edition(String id, Function<String, Thresholds> byKpi) {

        public Thresholds of(String kpi) {
            return byKpi.apply(kpi);
        }
    }
}
