/** Where mandates, rounds, agreement versions and signatures are kept. */
@NullMarked
package io.crossover.signing.store;

import org.jspecify.annotations.NullMarked;
