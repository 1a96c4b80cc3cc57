package io.crossover.retrospective;

import org.jspecify.annotations.Nullable;

/**
 * Something learned (T4).
 *
 * @param kind {@code reusable-practice} or {@code risk-to-avoid}
 * @param stage the stage it belongs to, such as {@code design}
 * @param mode the mode of cooperation it is about (D2); none for any
 * @param industry the partner's industry it is about; none for any
 */
public record Lesson(String text, String kind, String stage, @Nullable String mode, @Nullable String industry) {}
