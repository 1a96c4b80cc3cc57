package io.crossover.execution.process;

import io.crossover.engine.ProcessVariable;

/** The variables of {@code readiness-check.bpmn}. */
final class ReadinessVariables {

    static final ProcessVariable<Long> CHECK_ID = ProcessVariable.id("readinessCheckId");
    static final ProcessVariable<String> CHECK_NAME = ProcessVariable.text("readinessName");
    static final ProcessVariable<String> QUESTION = ProcessVariable.text("readinessQuestion");
    static final ProcessVariable<String> GROUP = ProcessVariable.text("readinessGroup");
    static final ProcessVariable<String> COLOUR = ProcessVariable.text("readinessColour");
    static final ProcessVariable<String> REMARK = ProcessVariable.text("readinessRemark");
    /** What the last check found, for whoever repairs it. */
    static final ProcessVariable<String> FOUND = ProcessVariable.text("readinessFound");

    static final ProcessVariable<Boolean> GREEN = ProcessVariable.bool("readinessGreen");

    private ReadinessVariables() {}
}
