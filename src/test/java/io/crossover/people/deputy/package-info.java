/** Deputies (G7). */
@NullMarked
package io.crossover.people.deputy;

import org.jspecify.annotations.NullMarked;
