/** When people's tasks are due, how urgent they are, and what happens when they are late (G1, G2). */
@NullMarked
package io.crossover.engine.deadline;

import org.jspecify.annotations.NullMarked;
