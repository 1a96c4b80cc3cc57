package io.crossover.engine;

import java.time.DayOfWeek;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What becomes of the engine's history.
 *
 * @param cleanUp when it is cleaned; on a weekday without a window no cleaning begins
 */
@ConfigurationProperties("crossover.history")
record HistorySettings(Map<DayOfWeek, CleanUpWindows.Window> cleanUp) {}
