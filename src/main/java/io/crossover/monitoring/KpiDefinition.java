package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A KPI as somebody wrote it, by whatever way it came.
 *
 * @param shared whether the partners see it (domain.md 11)
 */
public record KpiDefinition(
        @Nullable String kpi,
        @Nullable String unit,
        @Nullable String target,
        @Nullable String direction,
        @Nullable String kind,
        @Nullable String from,
        @Nullable String to,
        @Nullable String owner,
        @Nullable String source,
        @Nullable String horizon,
        @Nullable String curve,
        @Nullable Boolean shared) {

    /** What is kept already, as it would be written. */
    public static KpiDefinition of(Kpi kpi) {
        return new KpiDefinition(
                kpi.name(),
                kpi.unit(),
                kpi.target().toPlainString(),
                kpi.direction().id(),
                kpi.kind().id(),
                kpi.from().toString(),
                kpi.to().toString(),
                kpi.owner(),
                kpi.source(),
                kpi.horizon(),
                kpi.curve().equals(TargetCurve.LINEAR) ? null : kpi.curve().toString(),
                kpi.sharing().written());
    }

    /**
     * The KPIs that a list says.
     *
     * @throws InvalidInputException naming the row and the field, such as {@code [2].target}
     */
    public static List<Kpi> readAll(List<KpiDefinition> written) {
        List<Kpi> kpis = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            try {
                kpis.add(written.get(i).read());
            } catch (InvalidInputException e) {
                throw new InvalidInputException(
                        "[%d].%s".formatted(i, e.field()), "KPI %d: %s".formatted(i + 1, e.getMessage()));
            }
        }
        return kpis;
    }

    /** @throws InvalidInputException naming the field */
    public Kpi read() {
        return new Kpi(
                Words.required("kpi", "The KPI's name", kpi, Kpi.LONGEST_NAME),
                unit,
                Figure.read("target", target),
                Direction.of(direction),
                KpiKind.of(kind),
                Words.day("from", "The first day", from),
                Words.day("to", "The last day", to),
                owner,
                source,
                horizon,
                TargetCurve.read(curve),
                List.of(),
                Sharing.of(shared));
    }
}
