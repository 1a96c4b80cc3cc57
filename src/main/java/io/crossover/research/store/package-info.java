/** The candidates and their assessments in the database. */
@NullMarked
package io.crossover.research.store;

import org.jspecify.annotations.NullMarked;
