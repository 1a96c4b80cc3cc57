package io.crossover.monitoring;

/** The thresholds of M2, which a process owner edits in {@code alert-colour.dmn}; they can differ by KPI. */
@FunctionalInterface
public interface ThresholdTable {

    Thresholds of(String kpi);
}
