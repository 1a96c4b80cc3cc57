/** What serves every stage, on the engine. */
@NullMarked
package io.crossover.engine;

import org.jspecify.annotations.NullMarked;
