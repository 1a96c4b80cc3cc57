/** Lessons, partners' feedback and partners' records in the database. */
@NullMarked
package io.crossover.retrospective.store;

import org.jspecify.annotations.NullMarked;
