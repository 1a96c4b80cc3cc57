package io.crossover.monitoring.store;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When briefs are written (M16), in the cooperation's time zone.
 *
 * @param at the hour of the day
 * @param weeklyOn the weekday of the weekly one
 */
@ConfigurationProperties("crossover.briefs")
record BriefSettings(LocalTime at, DayOfWeek weeklyOn) {}
