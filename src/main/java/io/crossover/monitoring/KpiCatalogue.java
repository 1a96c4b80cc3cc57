package io.crossover.monitoring;

import java.util.List;

/** The KPIs that stand ready to choose from (M1), which a process owner edits in {@code kpi-catalogue.dmn}. */
@FunctionalInterface
public interface KpiCatalogue {

    /** What is proposed for a cooperation with this goal, in the catalogue's order. */
    List<Proposal> proposedFor(String goal);

    /** A KPI without its target. */
    record Proposal(String kpi, String unit, Direction direction, KpiKind kind, String horizon) {}
}
