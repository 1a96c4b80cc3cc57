package io.crossover.monitoring;

import java.time.Instant;
import java.util.List;

/**
 * One upload of data about customers, as it is logged (M7).
 *
 * @param fields whose values were taken
 * @param sha256 of what was sent, byte for byte
 */
public record DataExchange(
        String sentBy, Instant sentAt, List<String> fields, long accepted, long duplicates, String sha256) {}
