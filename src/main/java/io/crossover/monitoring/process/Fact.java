package io.crossover.monitoring.process;

/** One row of a two-column table that a form shows. */
record Fact(String fact, String value) {}
