/** The steps and variables of the execution models. */
@NullMarked
package io.crossover.execution.process;

import org.jspecify.annotations.NullMarked;
