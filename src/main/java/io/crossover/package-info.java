/** Crossover: cross-industry cooperations from the first idea to the retrospective. */
@NullMarked
package io.crossover;

import org.jspecify.annotations.NullMarked;
