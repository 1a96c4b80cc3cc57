/** Who sees which tasks: one's own and those of one's groups; management sees all (domain.md 11). */
@NullMarked
package io.crossover.engine.visibility;

import org.jspecify.annotations.NullMarked;
