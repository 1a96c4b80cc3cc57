package io.crossover.monitoring.store;

import io.crossover.monitoring.Direction;
import io.crossover.monitoring.Kpi;
import io.crossover.monitoring.KpiKind;
import io.crossover.monitoring.PartTarget;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A KPI of a campaign in March 2027, the higher the better. */
final class MarchKpi {

    private MarchKpi() {}

    static Kpi kpi(String name, String target, KpiKind kind, PartTarget... parts) {
        return new Kpi(
                        name,
                        "units",
                        new BigDecimal(target),
                        Direction.HIGHER,
                        kind,
                        LocalDate.of(2027, 3, 1),
                        LocalDate.of(2027, 3, 31),
                        null,
                        "CRM",
                        null)
                .withParts(List.of(parts));
    }
}
