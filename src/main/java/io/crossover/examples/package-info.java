/** Example cooperations that a newcomer finds on the embedded database, played through the engine like real ones. */
@NullMarked
package io.crossover.examples;

import org.jspecify.annotations.NullMarked;
