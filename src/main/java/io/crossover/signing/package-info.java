/** Negotiation and signing: the mandate, the talks, the agreement in versions, and its signatures. */
@NullMarked
package io.crossover.signing;

import org.jspecify.annotations.NullMarked;
