/** Deputies (G7). */
@NullMarked
package io.crossover.engine.deputy;

import org.jspecify.annotations.NullMarked;
