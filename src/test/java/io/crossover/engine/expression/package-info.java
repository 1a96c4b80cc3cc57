/** Tests of what expressions may reach. */
@NullMarked
package io.crossover.engine.expression;

import org.jspecify.annotations.NullMarked;
