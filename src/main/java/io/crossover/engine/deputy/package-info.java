/** How the tasks of somebody who is away pass to the deputy and come back (G7). */
@NullMarked
package io.crossover.engine.deputy;

import org.jspecify.annotations.NullMarked;
