/** The steps of {@code monitoring.bpmn} and {@code kpi-alert.bpmn}, and what the engine is told of alerts. */
@NullMarked
package io.crossover.monitoring.process;

import org.jspecify.annotations.NullMarked;
