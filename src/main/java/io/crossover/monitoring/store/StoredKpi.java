package io.crossover.monitoring.store;

import io.crossover.monitoring.AlertWatch;
import io.crossover.monitoring.Kpi;

/** A KPI with what has been seen of it. */
record StoredKpi(long id, Kpi kpi, AlertWatch watch) {}
