/** What the expressions of models and of stored filters may reach: named steps, variables, and nothing behind them. */
@NullMarked
package io.crossover.engine.expression;

import org.jspecify.annotations.NullMarked;
