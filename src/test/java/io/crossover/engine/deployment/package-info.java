/** The deployment check and the release's manners, on the engine. */
@NullMarked
package io.crossover.engine.deployment;

import org.jspecify.annotations.NullMarked;
