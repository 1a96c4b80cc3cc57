package io.crossover.execution;

import org.jspecify.annotations.Nullable;

/**
 * One row of the plan as a person filled it, before it is checked; the fields are those of {@link PlanItem}, dates as
 * ISO text.
 */
public record PlanRow(
        @Nullable String phase,
        @Nullable String description,
        @Nullable String ourOwner,
        @Nullable String partner,
        @Nullable String contact,
        @Nullable String accountable,
        @Nullable String startsOn,
        @Nullable String endsOn,
        @Nullable String resources,
        @Nullable String deliverable) {}
