/** Whole paths through the engine, composed from stage paths; the same ones run on H2 and on PostgreSQL. */
@NullMarked
package io.crossover.scenario;

import org.jspecify.annotations.NullMarked;
