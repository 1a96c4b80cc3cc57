/** What must hold before a person takes or finishes a task, checked inside the engine's own transaction. */
@NullMarked
package io.crossover.engine.task;

import org.jspecify.annotations.NullMarked;
