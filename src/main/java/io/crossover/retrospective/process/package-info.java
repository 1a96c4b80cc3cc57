/** The delegates and variables of the retrospective. */
@NullMarked
package io.crossover.retrospective.process;

import org.jspecify.annotations.NullMarked;
