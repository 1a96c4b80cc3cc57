/** Managers change many open tasks at once. */
@NullMarked
package io.crossover.engine.bulk;

import org.jspecify.annotations.NullMarked;
