/** Monitoring: targets, measurements, what colour they give, and which alerts that opens, raises and closes. */
@NullMarked
package io.crossover.monitoring;

import org.jspecify.annotations.NullMarked;
