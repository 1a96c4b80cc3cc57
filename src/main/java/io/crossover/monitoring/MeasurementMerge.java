package io.crossover.monitoring;

import io.crossover.monitoring.Measurement.Identity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an upload changes of what is known (M11): the same measurement twice counts once; the same identity with another
 * value replaces, and what it replaced is kept.
 *
 * @param added new identities with their values
 * @param replaced known identities with their new values
 * @param corrections every replacement in the order of the rows, also of a row of the same upload
 */
public record MeasurementMerge(
        Map<Identity, BigDecimal> added,
        Map<Identity, BigDecimal> replaced,
        List<Correction> corrections,
        UploadResult result) {

    /** One value that another one replaced. */
    public record Correction(Identity identity, BigDecimal before, BigDecimal after) {}

    public static MeasurementMerge of(List<Measurement> rows, Map<Identity, BigDecimal> known) {
        Map<Identity, BigDecimal> added = new LinkedHashMap<>();
        Map<Identity, BigDecimal> replaced = new LinkedHashMap<>();
        List<Correction> corrections = new ArrayList<>();
        int duplicates = 0;
        for (Measurement row : rows) {
            Identity identity = row.identity();
            Map<Identity, BigDecimal> changed = known.containsKey(identity) ? replaced : added;
            BigDecimal before = changed.getOrDefault(identity, known.get(identity));
            if (before != null && before.compareTo(row.value()) == 0) {
                duplicates++;
                continue;
            }
            if (before != null) {
                corrections.add(new Correction(identity, before, row.value()));
            }
            changed.put(identity, row.value());
        }
        return new MeasurementMerge(
                Collections.unmodifiableMap(added),
                Collections.unmodifiableMap(replaced),
                List.copyOf(corrections),
                new UploadResult(added.size(), duplicates, corrections.size()));
    }

    /** What is new or has another value than before. */
    public Set<Identity> changed() {
        return Stream.concat(added.keySet().stream(), replaced.keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
