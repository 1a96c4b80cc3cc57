/** Research: which companies are worth a cooperation, by which rules, and who decides where the rules do not. */
@NullMarked
package io.crossover.research;

import org.jspecify.annotations.NullMarked;
