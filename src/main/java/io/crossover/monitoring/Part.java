package io.crossover.monitoring;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a KPI a figure or a target is of (M15): a segment of customers, a region, a segment in a region, or the whole.
 *
 * @param segment empty: of every one
 * @param region empty: of every one
 */
public record Part(String segment, String region) {

    public static final Part WHOLE = new Part("", "");

    public boolean isWhole() {
        return equals(WHOLE);
    }

    /** Whether what is of the other part is of this one, too: the young of the east are young, and of the east. */
    public boolean covers(Part other) {
        return (segment.isEmpty() || segment.equals(other.segment))
                && (region.isEmpty() || region.equals(other.region));
    }

    /** "young, east"; empty for the whole. */
    public String label() {
        return Stream.of(segment, region).filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
    }

    /** The KPI with what of it is meant, as people read it: "sales (young, east)". */
    public String of(String kpi) {
        return isWhole() ? kpi : kpi + " (" + label() + ")";
    }
}
