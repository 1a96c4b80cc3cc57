/** What the design writes into the cooperation's record and journal. */
@NullMarked
package io.crossover.design.store;

import org.jspecify.annotations.NullMarked;
