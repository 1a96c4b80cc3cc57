package io.crossover.monitoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert of a KPI or of a part of it (M3).
 *
 * @param colour green when it is closed
 * @param openedAt the measured time that opened it
 * @param closedAt the measured time that closed it
 */
public record Alert(long id, String kpi, Part part, Colour colour, Instant openedAt, @Nullable Instant closedAt) {

    /** What it is about, as people read it. */
    public String about() {
        return part.of(kpi);
    }
}
