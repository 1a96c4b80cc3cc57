package io.crossover.cooperation;

import java.util.Optional;

/** Where others read a cooperation's figures as they stand now; monitoring answers. */
public interface MonitoringSheet {

    /** M4's sheet as of now; empty while the cooperation has no targets. */
    Optional<KpiSheet> current(CooperationKey key);
}
