/** The rules of monitoring, its API and its store. */
@NullMarked
package io.crossover.monitoring;

import org.jspecify.annotations.NullMarked;
