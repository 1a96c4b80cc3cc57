package io.crossover.execution.process;

/** One line of a table that is only read. */
record Fact(String fact, String value) {}
