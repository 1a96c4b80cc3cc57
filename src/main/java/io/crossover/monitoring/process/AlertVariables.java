package io.crossover.monitoring.process;

import io.crossover.engine.ProcessVariable;

/** The variables of {@code kpi-alert.bpmn}. */
final class AlertVariables {

    static final ProcessVariable<Long> ALERT_ID = ProcessVariable.id("alertId");
    static final ProcessVariable<String> KPI_NAME = ProcessVariable.text("kpiName");
    static final ProcessVariable<String> ALERT_COLOUR = ProcessVariable.text("alertColour");

    static final ProcessVariable<String> REVIEW_ANALYSIS = ProcessVariable.text("reviewAnalysis");
    static final ProcessVariable<String> REVIEW_SUGGESTION = ProcessVariable.text("reviewSuggestion");
    static final ProcessVariable<String> EXPERT_ANALYSIS = ProcessVariable.text("expertAnalysis");
    static final ProcessVariable<String> EXPERT_SUGGESTION = ProcessVariable.text("expertSuggestion");
    static final ProcessVariable<Boolean> EMERGENCY_CONFIRMED = ProcessVariable.bool("emergencyConfirmed");
    static final ProcessVariable<String> EMERGENCY_KIND = ProcessVariable.text("emergencyKind");
    static final ProcessVariable<String> EMERGENCY_WHAT = ProcessVariable.text("emergencyWhat");

    private AlertVariables() {}
}
