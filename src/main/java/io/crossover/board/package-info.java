/** The board: what managers, our other people and partners see of all cooperations and of one, at /board. */
@NullMarked
package io.crossover.board;

import org.jspecify.annotations.NullMarked;
