/** The steps of the models {@code settlement}, {@code party-statement}, {@code statement-correction} and {@code statement-payment}. */
@NullMarked
package io.crossover.settlement.process;

import org.jspecify.annotations.NullMarked;
