/** Benchmarks: each a ratio to a baseline measured in the same run, printed as the README's table. */
@NullMarked
package io.crossover.bench;

import org.jspecify.annotations.NullMarked;
