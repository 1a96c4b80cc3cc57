package io.crossover.monitoring.store;

import io.crossover.monitoring.AlertWatch;
import io.crossover.monitoring.Kpi;
import io.crossover.monitoring.Part;

/**
 * A KPI as a whole, or a part of it with a target (M15), and what has been seen of it.
 *
 * @param kpi with the part's own target
 */
record Watched(long id, Part part, Kpi kpi, AlertWatch watch) {}
