/** Who is away and who stands in for them (G7): rules, store, API and page. */
@NullMarked
package io.crossover.people.deputy;

import org.jspecify.annotations.NullMarked;
