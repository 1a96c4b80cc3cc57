/** Execution: the joint plan, its items, the joint content, the readiness gate and the launch. */
@NullMarked
package io.crossover.execution;

import org.jspecify.annotations.NullMarked;
