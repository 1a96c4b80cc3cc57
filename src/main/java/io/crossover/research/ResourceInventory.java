package io.crossover.research;

import java.math.BigDecimal;

/**
 * What we bring along, and how ready our own data is.
 *
 * @param dataSources which of them are joined, such as CRM and point of sale (S9)
 * @param tagAccuracy in percent (S9)
 */
public record ResourceInventory(
        String brandReach,
        String onlineChannels,
        String offlineChannels,
        String customerData,
        String technology,
        String supplyChain,
        String dataSources,
        BigDecimal tagAccuracy) {}
