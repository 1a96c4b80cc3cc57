/** Which examples were started and which are finished. */
@NullMarked
package io.crossover.examples.store;

import org.jspecify.annotations.NullMarked;
