/** Rules of the mandate, the talks, the agreement and its signatures. */
@NullMarked
package io.crossover.signing;

import org.jspecify.annotations.NullMarked;
