package io.crossover.monitoring;

import io.crossover.cooperation.KpiSheet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * M4's columns of every KPI at a set hour, with what changed since the brief before (M16). It stays as it was written,
 * whatever is corrected later.
 *
 * @param day whose brief it is
 * @param since the day of the brief of this kind before; none: it is the first
 * @param missing data that partners owed by then and that did not come (M8)
 * @param coreContent none in briefs of before it was kept
 */
public record Brief(
        BriefKind kind,
        LocalDate day,
        Instant writtenAt,
        @Nullable LocalDate since,
        List<Line> lines,
        @Nullable List<MissingDelivery> missing,
        @Nullable CoreContentNote coreContent) {

    public Brief {
        lines = List.copyOf(lines);
        // briefs written before partners' data was looked at name none
        missing = missing == null ? List.of() : List.copyOf(missing);
    }

    /**
     * One KPI.
     *
     * @param change of the actual since the brief before; none where one of both has no figure
     * @param colourBefore in the brief before
     */
    public record Line(KpiSheet.Line kpi, @Nullable BigDecimal change, @Nullable String colourBefore) {

        /** Whether the KPI stood at another colour in the brief before. */
        public boolean hasNewColour() {
            return colourBefore != null && !colourBefore.equals(kpi.colour());
        }
    }

    /** @param before the brief of this kind before */
    public static Brief of(
            BriefKind kind,
            LocalDate day,
            Instant writtenAt,
            KpiSheet sheet,
            List<MissingDelivery> missing,
            List<CoreContentWeek> weeks,
            Optional<Brief> before) {
        Map<String, KpiSheet.Line> then = new LinkedHashMap<>();
        before.ifPresent(
                brief -> brief.lines.forEach(line -> then.put(line.kpi().kpi(), line.kpi())));
        return new Brief(
                kind,
                day,
                writtenAt,
                before.map(Brief::day).orElse(null),
                sheet.lines().stream()
                        .map(line -> line(line, then.get(line.kpi())))
                        .toList(),
                missing,
                CoreContentNote.of(kind, day, weeks));
    }

    /**
     * What a partner may see of it (domain.md 11).
     *
     * @param unshared KPIs that were shared when it was written, and are not any more
     */
    public Brief forPartners(Set<String> unshared) {
        return new Brief(
                kind,
                day,
                writtenAt,
                since,
                lines.stream()
                        .filter(line -> !unshared.contains(line.kpi.kpi()))
                        .flatMap(line -> new KpiSheet(List.of(line.kpi))
                                .forPartners().lines().stream()
                                        .map(shared -> new Line(shared, line.change, line.colourBefore)))
                        .toList(),
                List.of(),
                coreContent == null ? null : coreContent.forPartners());
    }

    @Override
    public List<MissingDelivery> missing() {
        return Objects.requireNonNull(missing);
    }

    /** What it says of the core content (M10). */
    public List<String> aboutCoreContent() {
        return coreContent == null ? List.of() : coreContent.sentences();
    }

    /** How many KPIs stand at a colour. */
    public long count(Colour colour) {
        return lines.stream()
                .filter(line -> colour.id().equals(line.kpi().colour()))
                .count();
    }

    private static Line line(KpiSheet.Line now, KpiSheet.@Nullable Line then) {
        BigDecimal actual = now.actual();
        BigDecimal before = then == null ? null : then.actual();
        return new Line(
                now,
                actual == null || before == null ? null : actual.subtract(before),
                then == null ? null : then.colour());
    }
}
