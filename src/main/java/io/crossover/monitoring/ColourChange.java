package io.crossover.monitoring;

import org.jspecify.annotations.Nullable;

/**
 * What an upload does to the colour of a KPI or of a part of it.
 *
 * @param before none before the first measurement
 * @param alertBefore green where no alert is open
 */
public record ColourChange(
        String kpi,
        Part part,
        @Nullable Colour before,
        @Nullable Colour after,
        Colour alertBefore,
        Colour alertAfter) {}
