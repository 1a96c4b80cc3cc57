package io.crossover.monitoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has been seen of a KPI or of a part of it, and the alert that this keeps open (M3). An alert is as bad as the worse of the last two
 * measurements: so it rises at once, and falls or closes after two on the better side.
 *
 * @param colour of the last measurement; none before the first
 * @param alert the open alert's colour; green when none is open
 * @param closedAt the measured time at which the last alert closed
 */
public record AlertWatch(@Nullable Colour colour, Colour alert, @Nullable Instant closedAt) {

    public static final AlertWatch NEW = new AlertWatch(null, Colour.GREEN, null);

    /**
     * One more measurement.
     *
     * @param at its time; an old one that comes late never opens an alert that was closed after it
     * @param measured the KPI's colour with it; none says nothing
     */
    public AlertWatch after(Instant at, @Nullable Colour measured) {
        boolean outdated = alert == Colour.GREEN && closedAt != null && at.isBefore(closedAt);
        if (measured == null || outdated) {
            return this;
        }
        Colour worse = colour == null ? measured : measured.orWorse(colour);
        boolean closes = worse == Colour.GREEN && alert != Colour.GREEN;
        return new AlertWatch(measured, worse, closes ? at : closedAt);
    }

    /** No alert is open any more, whatever was measured. */
    public AlertWatch stoodDown(Instant at) {
        return new AlertWatch(colour, Colour.GREEN, at);
    }
}
