/** The steps of the models {@code design} and {@code benefit-split}. */
@NullMarked
package io.crossover.design.process;

import org.jspecify.annotations.NullMarked;
