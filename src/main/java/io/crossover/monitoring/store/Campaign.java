package io.crossover.monitoring.store;

import io.crossover.monitoring.Series;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a node remembers of a campaign between two uploads: as long as the revision is the same, it holds.
 *
 * @param series the series that there are, with their ids
 * @param isOver no alert opens any more
 */
record Campaign(long revision, List<StoredKpi> kpis, Map<Series, Long> series, boolean isOver) {

    static final Campaign NONE = new Campaign(0, List.of(), Map.of(), false);

    /** The KPIs with these ids. */
    List<StoredKpi> of(Set<Long> ids) {
        return kpis.stream().filter(kpi -> ids.contains(kpi.id())).toList();
    }

    Optional<StoredKpi> find(String name) {
        return kpis.stream().filter(kpi -> kpi.kpi().name().equals(name)).findFirst();
    }
}
