package io.crossover.monitoring;

/** Where figures of a KPI come from, and what of it they are of; with the time, a measurement's identity (M11). */
public record Series(String kpi, Part part, String source) {}
