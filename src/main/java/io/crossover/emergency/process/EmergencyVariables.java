package io.crossover.emergency.process;

import io.crossover.engine.ProcessVariable;
import java.util.List;

/** The variables of {@code emergency-report.bpmn}, {@code emergency.bpmn} and {@code emergency-line.bpmn}. */
final class EmergencyVariables {

    static final ProcessVariable<String> REPORTED_BY = ProcessVariable.text("reportedBy");
    static final ProcessVariable<String> WHAT = ProcessVariable.text("emergencyWhat");
    static final ProcessVariable<String> NOTICED_AT = ProcessVariable.text("emergencyNoticedAt");
    static final ProcessVariable<String> URGENCY = ProcessVariable.text("emergencyUrgency");
    static final ProcessVariable<String> KIND = ProcessVariable.text("emergencyKind");
    static final ProcessVariable<List<Option>> AFFECTED_OPTIONS =
            ProcessVariable.list("affectedCooperationOptions", Option.class);
    static final ProcessVariable<String> AFFECTED = ProcessVariable.text("affectedCooperation");
    static final ProcessVariable<Boolean> REPORT_DROPPED = ProcessVariable.bool("reportDropped");

    static final ProcessVariable<Long> INCIDENT_ID = ProcessVariable.id("incidentId");
    static final ProcessVariable<String> NAME = ProcessVariable.text("emergencyName");
    static final ProcessVariable<String> OWNER = ProcessVariable.text("emergencyOwner");
    static final ProcessVariable<List<Long>> LINE_IDS = ProcessVariable.list("lineIds", Long.class);
    static final ProcessVariable<List<LineRow>> LINES = ProcessVariable.list("emergencyLines", LineRow.class);
    static final ProcessVariable<Boolean> REPLACEMENT_WANTED = ProcessVariable.bool("replacementWanted");
    static final ProcessVariable<String> REPORT_CAUSE = ProcessVariable.text("reportCause");
    static final ProcessVariable<String> REPORT_CUSTOMERS = ProcessVariable.text("reportCustomers");
    static final ProcessVariable<String> REPORT_BRANDS = ProcessVariable.text("reportBrands");
    static final ProcessVariable<String> REPORT_COSTS = ProcessVariable.text("reportCosts");
    static final ProcessVariable<String> REPORT_LESSONS = ProcessVariable.text("reportLessons");

    static final ProcessVariable<Long> LINE_ID = ProcessVariable.id("lineId");
    static final ProcessVariable<String> LINE_NAME = ProcessVariable.text("lineName");
    static final ProcessVariable<String> LINE_TASK = ProcessVariable.text("lineTask");
    static final ProcessVariable<String> LINE_GROUP = ProcessVariable.text("lineGroup");
    static final ProcessVariable<String> LINE_INTEREST = ProcessVariable.text("lineInterest");
    static final ProcessVariable<Integer> LINE_PRIORITY = ProcessVariable.integer("linePriority");
    static final ProcessVariable<Boolean> LINE_FINDS_REPLACEMENT = ProcessVariable.bool("lineFindsReplacement");
    static final ProcessVariable<String> LINE_START_BY = ProcessVariable.text("lineStartBy");
    static final ProcessVariable<String> LINE_START_BY_TEXT = ProcessVariable.text("lineStartByText");
    static final ProcessVariable<String> LINE_TAKEN_ON_BY = ProcessVariable.text("lineTakenOnBy");
    static final ProcessVariable<String> LINE_FINISH_BY = ProcessVariable.text("lineFinishBy");
    static final ProcessVariable<String> LINE_FINISH_BY_TEXT = ProcessVariable.text("lineFinishByText");
    static final ProcessVariable<String> LINE_OUTCOME = ProcessVariable.text("lineOutcome");
    static final ProcessVariable<String> LINE_RESULT = ProcessVariable.text("lineResult");
    static final ProcessVariable<Boolean> REPLACEMENT_NEEDED = ProcessVariable.bool("replacementNeeded");

    private EmergencyVariables() {}

    /** One choice of a list on a form. */
    record Option(String label, String value) {}

    /** One line of work as the closing report's form shows it. */
    record LineRow(String interest, String name, String takenOnBy, String inTime, String outcome) {}
}
