package io.crossover.monitoring;

import java.time.LocalDate;

/**
 * Data that should be there and is not (M8).
 *
 * @param obligation the number of what is owed
 * @param partner its name
 * @param data what it is called
 * @param daysLate since its day, at least 1
 */
public record MissingDelivery(
        long obligation, String partyId, String partner, String data, LocalDate dueOn, long daysLate) {}
