/** Who gets and who owes what, computed from the signed split; here its rules and values, free of any framework. */
@NullMarked
package io.crossover.settlement;

import org.jspecify.annotations.NullMarked;
