/** Who works here: groups, accounts, authorizations, filters, the working calendar, and how they log in. */
@NullMarked
package io.crossover.people;

import org.jspecify.annotations.NullMarked;
