/** Which models and forms reach the engine: checked as a whole, and never an old file over a process owner's newer one. */
@NullMarked
package io.crossover.engine.deployment;

import org.jspecify.annotations.NullMarked;
