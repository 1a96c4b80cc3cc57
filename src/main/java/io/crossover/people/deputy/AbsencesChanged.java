package io.crossover.people.deputy;

/** Somebody set a deputy or ended an absence: tasks may have to change hands. */
public record AbsencesChanged() {}
