package io.crossover.cooperation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every KPI's target against its actual (M4), as it stood at the end of the campaign. */
public record KpiSheet(List<Line> lines) {

    public KpiSheet {
        lines = List.copyOf(lines);
    }

    /**
     * One KPI.
     *
     * @param expected what should be there by now: the target itself at the end
     * @param actual none when nothing was measured
     * @param attainment actual / target as a fraction
     * @param deviation adverse deviation as a fraction, negative when better than expected
     * @param colour green, yellow or red; none while nothing can be said
     * @param marked better than expected by so much that it needs a look
     * @param source where the figures came from
     * @param segment of the part that the line is of (M15); none: of every segment
     * @param region the same of regions
     * @param note what a reader must know of the figures, such as that the segments do not add up
     * @param unshared the KPI is for our own people only; sheets of before that was kept say nothing, and it was shared
     */
    public record Line(
            String kpi,
            @Nullable String unit,
            @Nullable BigDecimal target,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal attainment,
            @Nullable BigDecimal deviation,
            @Nullable String colour,
            boolean marked,
            @Nullable String source,
            @Nullable String analysis,
            @Nullable String suggestion,
            @Nullable String segment,
            @Nullable String region,
            @Nullable String note,
            boolean unshared) {

        /** A line of the whole KPI. */
        public Line(
                String kpi,
                @Nullable String unit,
                @Nullable BigDecimal target,
                @Nullable BigDecimal expected,
                @Nullable BigDecimal actual,
                @Nullable BigDecimal attainment,
                @Nullable BigDecimal deviation,
                @Nullable String colour,
                boolean marked,
                @Nullable String source,
                @Nullable String analysis,
                @Nullable String suggestion) {
            this(
                    kpi,
                    unit,
                    target,
                    expected,
                    actual,
                    attainment,
                    deviation,
                    colour,
                    marked,
                    source,
                    analysis,
                    suggestion,
                    null,
                    null,
                    null,
                    false);
        }
    }

    /** The part that partners may see (domain.md 11): the shared KPIs, without analysis and suggestion. */
    public KpiSheet forPartners() {
        return new KpiSheet(lines.stream()
                .filter(line -> !line.unshared)
                .map(line -> new Line(
                        line.kpi,
                        line.unit,
                        line.target,
                        line.expected,
                        line.actual,
                        line.attainment,
                        line.deviation,
                        line.colour,
                        line.marked,
                        line.source,
                        null,
                        null,
                        line.segment,
                        line.region,
                        line.note,
                        false))
                .toList());
    }

    /** Whether partners may not read what is said about this KPI or a part of it, as "sales (young, east)". */
    public boolean hides(String about) {
        return lines.stream()
                .filter(Line::unshared)
                .anyMatch(line -> about.equals(line.kpi) || about.startsWith(line.kpi + " ("));
    }

    public Optional<Line> find(String kpi) {
        return lines.stream().filter(line -> line.kpi.equals(kpi)).findFirst();
    }
}
