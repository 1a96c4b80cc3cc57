package io.crossover.monitoring.process;

import io.crossover.engine.ProcessVariable;
import java.time.LocalDate;
import java.util.List;

/** The variables of {@code core-content.bpmn}. */
final class CoreContentVariables {

    static final ProcessVariable<Boolean> WEEK_LEFT = ProcessVariable.bool("coreContentWeekLeft");
    /** The Monday of the week that is asked for. */
    static final ProcessVariable<LocalDate> WEEK = ProcessVariable.date("coreContentWeek");

    static final ProcessVariable<String> WEEK_NAME = ProcessVariable.text("coreContentWeekName");
    static final ProcessVariable<String> BEGINS_AT = ProcessVariable.text("coreContentBeginsAt");
    static final ProcessVariable<String> DUE_AT = ProcessVariable.text("coreContentDueAt");
    static final ProcessVariable<String> ENDS_AT = ProcessVariable.text("coreContentEndsAt");

    static final ProcessVariable<String> CONTENT_TITLE = ProcessVariable.text("contentTitle");
    static final ProcessVariable<String> HOOK = ProcessVariable.text("contentHook");
    static final ProcessVariable<String> CHANNELS = ProcessVariable.text("contentChannels");
    static final ProcessVariable<String> PUBLISHED_ON = ProcessVariable.text("contentPublishedOn");
    static final ProcessVariable<String> REFERENCE = ProcessVariable.text("contentReference");

    /** What somebody submitted: the next week's form begins empty. */
    static final List<ProcessVariable<String>> SUBMITTED =
            List.of(CONTENT_TITLE, HOOK, CHANNELS, PUBLISHED_ON, REFERENCE);

    private CoreContentVariables() {}
}
