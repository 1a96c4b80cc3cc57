package io.crossover.emergency;

/** What the closing report says beside the lines of work (P3). */
public record ClosingReport(String cause, String customers, String brands, String costs, String lessons) {}
