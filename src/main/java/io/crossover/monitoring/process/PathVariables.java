package io.crossover.monitoring.process;

import io.crossover.engine.ProcessVariable;

/** The variables of {@code customer-path.bpmn}. */
final class PathVariables {

    static final ProcessVariable<Long> PATH_REVIEW_ID = ProcessVariable.id("pathReviewId");
    static final ProcessVariable<String> PATH_FINDING = ProcessVariable.text("pathFinding");
    static final ProcessVariable<String> PATH_CHANGE = ProcessVariable.text("pathChange");

    private PathVariables() {}
}
