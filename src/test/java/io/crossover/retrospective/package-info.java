/** The retrospective's rules at their boundaries. */
@NullMarked
package io.crossover.retrospective;

import org.jspecify.annotations.NullMarked;
