/** The examples, played to where they wait. */
@NullMarked
package io.crossover.examples.process;

import org.jspecify.annotations.NullMarked;
