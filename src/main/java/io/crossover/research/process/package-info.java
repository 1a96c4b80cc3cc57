/** The steps of {@code research.bpmn} and {@code candidate-assessment.bpmn}. */
@NullMarked
package io.crossover.research.process;

import org.jspecify.annotations.NullMarked;
