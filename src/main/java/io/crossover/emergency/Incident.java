package io.crossover.emergency;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.EmergencyKind;
import java.time.Instant;

/** One emergency of one cooperation. */
public record Incident(
        long id, CooperationKey key, EmergencyKind kind, String what, String reportedBy, Instant openedAt) {}
