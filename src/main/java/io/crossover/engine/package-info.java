/** What serves every stage: variables, deployment, deadlines, form checks; with people and process/, the only Camunda code. */
@NullMarked
package io.crossover.engine;

import org.jspecify.annotations.NullMarked;
