package io.crossover.monitoring.process;

/** A choice of a select field. */
record Option(String label, String value) {}
