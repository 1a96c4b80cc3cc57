package io.crossover.research;

import org.jspecify.annotations.Nullable;

/** A company as the proposal names it. */
public record ProposedCandidate(String name, String industry, @Nullable String contact) {}
