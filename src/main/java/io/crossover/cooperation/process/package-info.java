/** The cooperation process: opening, stages, closing, renewal, and changes of course by management. */
@NullMarked
package io.crossover.cooperation.process;

import org.jspecify.annotations.NullMarked;
