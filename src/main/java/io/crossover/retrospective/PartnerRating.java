package io.crossover.retrospective;

import org.jspecify.annotations.Nullable;

/**
 * How a partner was (T5).
 *
 * @param partner its party id
 * @param rating 1 to 5
 */
public record PartnerRating(String partner, int rating, @Nullable String remark) {}
