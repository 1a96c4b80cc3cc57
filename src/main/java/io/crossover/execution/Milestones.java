package io.crossover.execution;

import java.time.LocalDate;

/** The plan's milestones but for the launch, which is the campaign's first day (E1). */
public record Milestones(LocalDate designFreeze, LocalDate warmUpLive, LocalDate dataReview) {}
