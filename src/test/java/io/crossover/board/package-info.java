/** The board through HTTP, as each account, and its rules. */
@NullMarked
package io.crossover.board;

import org.jspecify.annotations.NullMarked;
