/** Which package may know which. */
@NullMarked
package io.crossover.architecture;

import org.jspecify.annotations.NullMarked;
