package io.crossover.emergency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of work of an incident and how far it is.
 *
 * @param startBy until when somebody has to take it on
 * @param climbed whether it climbed to management because nobody did
 * @param result none until it was carried out
 */
public record IncidentLine(
        long id,
        long incidentId,
        PlaybookLine line,
        Instant startBy,
        boolean climbed,
        @Nullable String takenOnBy,
        @Nullable LineResult result) {}
