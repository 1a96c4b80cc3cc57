package io.crossover.monitoring;

/**
 * What became of an upload's rows (M11).
 *
 * @param accepted new ones
 * @param duplicates the same as one known already
 * @param corrected of a known identity with another value, which they replaced
 */
public record UploadResult(long accepted, long duplicates, long corrected) {}
