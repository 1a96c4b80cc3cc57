/** Incidents and their lines of work in the database. */
@NullMarked
package io.crossover.emergency.store;

import org.jspecify.annotations.NullMarked;
