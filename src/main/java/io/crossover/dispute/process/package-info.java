/** The steps and variables of the dispute processes. */
@NullMarked
package io.crossover.dispute.process;

import org.jspecify.annotations.NullMarked;
