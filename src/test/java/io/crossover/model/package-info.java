/** Conventions over the models and the forms. */
@NullMarked
package io.crossover.model;

import org.jspecify.annotations.NullMarked;
