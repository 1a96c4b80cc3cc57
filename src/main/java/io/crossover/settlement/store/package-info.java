/** The statements, their lines, confirmations and payments in the database. */
@NullMarked
package io.crossover.settlement.store;

import org.jspecify.annotations.NullMarked;
