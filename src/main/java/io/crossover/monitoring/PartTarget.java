package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import java.math.BigDecimal;

/** What a part of a KPI should reach; without one, a part is shown but has no colour and no alert (M15). */
public record PartTarget(Part part, BigDecimal target) {

    public PartTarget {
        part = new Part(
                Words.name("segment", "The segment", part.segment()),
                Words.name("region", "The region", part.region()));
        if (part.isWhole()) {
            throw new InvalidInputException("segment", "Name the segment or the region that the target is of");
        }
        target = Kpi.checkedTarget(target);
    }
}
