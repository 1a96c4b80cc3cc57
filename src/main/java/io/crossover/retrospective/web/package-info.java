/** Lessons as other systems find them. */
@NullMarked
package io.crossover.retrospective.web;

import org.jspecify.annotations.NullMarked;
