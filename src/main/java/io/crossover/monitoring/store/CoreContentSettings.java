package io.crossover.monitoring.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a week of a campaign asks for a core content (M10).
 *
 * @param fewestDays so many of its days at least are the campaign's, and not in a pause
 */
@ConfigurationProperties("crossover.core-content")
record CoreContentSettings(@DefaultValue("4") int fewestDays) {}
