/** What the models of negotiation and signing call, and the names of their variables. */
@NullMarked
package io.crossover.signing.process;

import org.jspecify.annotations.NullMarked;
