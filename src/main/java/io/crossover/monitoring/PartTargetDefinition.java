package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A target of a segment or a region as somebody wrote it, by whatever way it came (M15). */
public record PartTargetDefinition(
        @Nullable String kpi, @Nullable String segment, @Nullable String region, @Nullable String target) {

    /** What is kept already, as it would be written. */
    public static List<PartTargetDefinition> of(Kpi kpi) {
        return kpi.parts().stream()
                .map(each -> new PartTargetDefinition(
                        kpi.name(),
                        each.part().segment().isEmpty() ? null : each.part().segment(),
                        each.part().region().isEmpty() ? null : each.part().region(),
                        each.target().toPlainString()))
                .toList();
    }

    public PartTarget read() {
        return new PartTarget(
                new Part(segment == null ? "" : segment, region == null ? "" : region), Figure.read("target", target));
    }

    /**
     * The KPIs with the targets of their parts.
     *
     * @throws InvalidInputException naming the row, when it names none of the KPIs
     */
    public static List<Kpi> addTo(List<Kpi> kpis, List<PartTargetDefinition> written) {
        List<List<PartTarget>> parts = new ArrayList<>();
        kpis.forEach(kpi -> parts.add(new ArrayList<>(kpi.parts())));
        for (int row = 0; row < written.size(); row++) {
            try {
                parts.get(written.get(row).place(kpis)).add(written.get(row).read());
            } catch (InvalidInputException e) {
                throw new InvalidInputException(
                        e.field(), "Target of a segment, row %d: %s".formatted(row + 1, e.getMessage()));
            }
        }
        List<Kpi> complete = new ArrayList<>();
        for (int place = 0; place < kpis.size(); place++) {
            complete.add(kpis.get(place).withParts(parts.get(place)));
        }
        return complete;
    }

    private int place(List<Kpi> kpis) {
        String name = Words.required("kpi", "The KPI", kpi, Kpi.LONGEST_NAME);
        for (int place = 0; place < kpis.size(); place++) {
            if (kpis.get(place).name().equals(name)) {
                return place;
            }
        }
        throw new InvalidInputException("kpi", "'" + Words.shortened(name) + "' is not among the KPIs with a target");
    }
}
