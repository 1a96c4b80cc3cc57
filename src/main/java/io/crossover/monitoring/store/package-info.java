/** Where targets, measurements and alerts are kept, and what one upload of measurements does. */
@NullMarked
package io.crossover.monitoring.store;

import org.jspecify.annotations.NullMarked;
