/** Plays the examples: answers their tasks in the name of the demo accounts. */
@NullMarked
package io.crossover.examples.process;

import org.jspecify.annotations.NullMarked;
