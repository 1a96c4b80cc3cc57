package io.crossover.execution.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone of a plan with its acceptance.
 *
 * @param reachedOn the day on which everything it stands for was accepted
 */
public record Milestone(String name, LocalDate dueOn, @Nullable LocalDate reachedOn) {}
