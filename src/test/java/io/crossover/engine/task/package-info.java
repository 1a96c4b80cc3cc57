/** The rules for people's work, on the engine. */
@NullMarked
package io.crossover.engine.task;

import org.jspecify.annotations.NullMarked;
