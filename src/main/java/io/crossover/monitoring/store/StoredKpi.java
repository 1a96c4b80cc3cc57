package io.crossover.monitoring.store;

import io.crossover.monitoring.Kpi;
import io.crossover.monitoring.KpiKind;
import io.crossover.monitoring.Part;
import java.util.List;

/**
 * A KPI with what is watched of it.
 *
 * @param watched the whole first, then the parts with a target
 */
record StoredKpi(long id, Kpi kpi, List<Watched> watched) {

    /**
     * Whether figures of the one part count for the other: increments of the young of the east are increments of the
     * young and of the whole; a rate of theirs is nobody else's.
     */
    boolean counts(Part figures, Part of) {
        return kpi.kind() == KpiKind.RATE ? figures.equals(of) : of.covers(figures);
    }
}
