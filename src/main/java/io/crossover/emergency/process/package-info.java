/** The steps and variables of the emergency processes, and the desk at which other stages open an incident. */
@NullMarked
package io.crossover.emergency.process;

import org.jspecify.annotations.NullMarked;
