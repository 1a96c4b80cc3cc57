package io.crossover.monitoring.store;

import io.crossover.monitoring.ThresholdTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a campaign was left by this node's last turn. As long as nobody else had a turn, that is how it stands.
 *
 * @param number of that turn
 * @param settled number of the turn up to which all figures are among the measurements
 * @param figures of all series of some KPIs, by KPI
 * @param limits that colours were judged by
 */
record LastTurn(
        Campaign campaign,
        long number,
        long settled,
        Map<Long, List<SeriesFigures>> figures,
        ThresholdTable.Edition limits) {

    /** A turn of the usual way, which settles all before it. */
    LastTurn(Campaign campaign, long number, List<SeriesFigures> figures, ThresholdTable.Edition limits) {
        this(campaign, number, number, byKpi(figures), limits);
    }

    /** The next turn's, with what was known before of KPIs that it did not touch. */
    LastTurn after(LastTurn before) {
        if (before.number != number - 1 || before.campaign.revision() != campaign.revision()) {
            return this;
        }
        Map<Long, List<SeriesFigures>> all = new HashMap<>(before.figures);
        all.putAll(figures);
        return new LastTurn(campaign, number, settled, all, limits);
    }

    /** The same turn with some KPIs' figures as they will be. */
    LastTurn with(List<SeriesFigures> changed) {
        Map<Long, List<SeriesFigures>> all = new HashMap<>(figures);
        all.putAll(byKpi(changed));
        return new LastTurn(campaign, number, settled, all, limits);
    }

    /** The turn is over. */
    LastTurn next() {
        return new LastTurn(campaign, number + 1, settled, figures, limits);
    }

    boolean knows(long kpi) {
        return figures.containsKey(kpi);
    }

    List<SeriesFigures> figures(long kpi) {
        return figures.getOrDefault(kpi, List.of());
    }

    /** How many figures wait at most to be put among the measurements. */
    long waiting() {
        return number - settled;
    }

    long size() {
        return figures.values().stream().mapToLong(List::size).sum();
    }

    private static Map<Long, List<SeriesFigures>> byKpi(List<SeriesFigures> figures) {
        return figures.stream().collect(Collectors.groupingBy(SeriesFigures::kpi));
    }
}
