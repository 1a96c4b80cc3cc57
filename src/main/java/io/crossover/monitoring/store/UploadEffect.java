package io.crossover.monitoring.store;

import io.crossover.monitoring.UploadReader.Newest;
import io.crossover.monitoring.UploadReader.Sum;
import io.crossover.monitoring.store.MeasurementTable.Change;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an upload makes of the figures of its series. */
final class UploadEffect {

    private UploadEffect() {}

    /**
     * What the rows change, by series, when each of them is later than all that is known of its series, as figures mostly
     * come: then none of them can be known already. Nothing when there is one of which that is not sure.
     *
     * @param ids of the upload's series, by their numbers
     * @param before what is known of them
     */
    static Map<Long, Change> changes(Staged rows, List<Long> ids, List<SeriesFigures> before) {
        Map<Long, SeriesFigures> known = byId(before);
        Map<Long, Change> changes = new HashMap<>();
        for (int number = 0; number < rows.sums().size(); number++) {
            Sum sum = rows.sums().get(number);
            SeriesFigures here = known.get(ids.get(number));
            if (!sum.inOrder() || here != null && !sum.oldest().isAfter(here.newestAt())) {
                return Map.of();
            }
            Instant newest = rows.series().get(number).at();
            changes.put(ids.get(number), new Change(sum.figures(), sum.total(), sum.oldest(), newest));
        }
        return changes;
    }

    /**
     * The series that changed, as they are now.
     *
     * @param kpiIds of the KPIs of the upload's series, by the series' numbers
     */
    static List<SeriesFigures> changed(
            Staged rows, List<Long> ids, List<Long> kpiIds, Map<Long, Change> changes, List<SeriesFigures> before) {
        Map<Long, SeriesFigures> known = byId(before);
        List<SeriesFigures> changed = new ArrayList<>();
        for (int number = 0; number < ids.size(); number++) {
            long id = ids.get(number);
            Change change = changes.get(id);
            if (change != null) {
                Newest here = rows.series().get(number);
                SeriesFigures was = known.get(id);
                if (was == null) {
                    was = new SeriesFigures(
                            id,
                            kpiIds.get(number),
                            here.series().part(),
                            here.series().source(),
                            BigDecimal.ZERO,
                            here.at(),
                            here.value());
                }
                boolean isNewer = !here.at().isBefore(was.newestAt());
                changed.add(new SeriesFigures(
                        id,
                        kpiIds.get(number),
                        here.series().part(),
                        here.series().source(),
                        was.total().add(change.total()),
                        isNewer ? here.at() : was.newestAt(),
                        isNewer ? here.value() : was.newest()));
            }
        }
        return changed;
    }

    /** All series of the same KPIs, as they are now. */
    static List<SeriesFigures> after(List<SeriesFigures> before, List<SeriesFigures> changed) {
        Map<Long, SeriesFigures> after = byId(before);
        changed.forEach(each -> after.put(each.id(), each));
        return List.copyOf(after.values());
    }

    private static Map<Long, SeriesFigures> byId(List<SeriesFigures> figures) {
        return figures.stream().collect(Collectors.toMap(SeriesFigures::id, Function.identity()));
    }
}
