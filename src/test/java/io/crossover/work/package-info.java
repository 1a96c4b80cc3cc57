/** Managers' bulk work on tasks. */
@NullMarked
package io.crossover.work;

import org.jspecify.annotations.NullMarked;
