/** The decision tables of research on the engine, and what happens when people work at the same moment. */
@NullMarked
package io.crossover.research.process;

import org.jspecify.annotations.NullMarked;
