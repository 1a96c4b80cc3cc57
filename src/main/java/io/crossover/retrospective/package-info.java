/** Retrospective and memory: what a cooperation brought, and the lessons that the next one finds (domain.md 10). */
@NullMarked
package io.crossover.retrospective;

import org.jspecify.annotations.NullMarked;
