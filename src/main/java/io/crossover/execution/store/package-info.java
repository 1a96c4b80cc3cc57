/** Keeps the plan, its items, the content's approvals and the readiness checks. */
@NullMarked
package io.crossover.execution.store;

import org.jspecify.annotations.NullMarked;
