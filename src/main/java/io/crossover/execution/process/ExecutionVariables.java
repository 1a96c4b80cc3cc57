package io.crossover.execution.process;

import io.crossover.engine.ProcessVariable;
import io.crossover.execution.PlanRow;
import io.crossover.execution.TeamMember;
import io.crossover.execution.TemplateRow;
import java.time.LocalDate;
import java.util.List;

/** The variables of {@code execution.bpmn} and {@code running-items.bpmn}. */
final class ExecutionVariables {

    static final ProcessVariable<String> TITLE = ProcessVariable.text("title");
    static final ProcessVariable<String> COOPERATION_MODES = ProcessVariable.text("cooperationModes");
    static final ProcessVariable<LocalDate> CAMPAIGN_FROM = ProcessVariable.date("campaignFrom");
    static final ProcessVariable<LocalDate> CAMPAIGN_TO = ProcessVariable.date("campaignTo");

    /** The rows of {@code plan-template.dmn} that apply. */
    static final ProcessVariable<List<TemplateRow>> PLAN_TEMPLATE =
            ProcessVariable.list("planTemplate", TemplateRow.class);
    /** What {@code preparation-time.dmn} asks. */
    static final ProcessVariable<Integer> PREPARATION_MONTHS = ProcessVariable.integer("preparationMonths");

    static final ProcessVariable<String> SHORT_PREPARATION_REASON = ProcessVariable.text("shortPreparationReason");
    static final ProcessVariable<List<PlanRow>> PLAN_ITEMS = ProcessVariable.list("planItems", PlanRow.class);
    static final ProcessVariable<LocalDate> DESIGN_FREEZE = ProcessVariable.date("designFreeze");
    static final ProcessVariable<LocalDate> WARM_UP_LIVE = ProcessVariable.date("warmUpLive");
    static final ProcessVariable<LocalDate> DATA_REVIEW = ProcessVariable.date("dataReview");
    static final ProcessVariable<List<TeamMember>> JOINT_TEAM = ProcessVariable.list("jointTeam", TeamMember.class);

    static final ProcessVariable<List<Long>> PREPARATION_ITEM_IDS =
            ProcessVariable.list("preparationItemIds", Long.class);
    static final ProcessVariable<List<Long>> WARM_UP_ITEM_IDS = ProcessVariable.list("warmUpItemIds", Long.class);
    static final ProcessVariable<List<Long>> RUNNING_ITEM_IDS = ProcessVariable.list("runningItemIds", Long.class);

    /** The rows of {@code readiness-checks.dmn} that apply. */
    static final ProcessVariable<List<CheckRow>> READINESS_ROWS = ProcessVariable.list("readinessRows", CheckRow.class);

    static final ProcessVariable<List<Long>> READINESS_CHECK_IDS =
            ProcessVariable.list("readinessCheckIds", Long.class);

    static final ProcessVariable<String> LAUNCH_DECISION = ProcessVariable.text("launchDecision");
    static final ProcessVariable<LocalDate> DECIDE_AGAIN_ON = ProcessVariable.date("decideAgainOn");
    static final ProcessVariable<String> LAUNCH_REASON = ProcessVariable.text("launchReason");
    static final ProcessVariable<String> DECIDE_AGAIN_AT = ProcessVariable.text("decideAgainAt");
    static final ProcessVariable<Boolean> LAUNCHED = ProcessVariable.bool("launched");
    static final ProcessVariable<Boolean> LAUNCH_STOPPED = ProcessVariable.bool("launchStopped");

    // shown only
    static final ProcessVariable<List<Option>> PARTNER_OPTIONS = ProcessVariable.list("partnerOptions", Option.class);
    static final ProcessVariable<List<Option>> PARTY_OPTIONS = ProcessVariable.list("partyOptions", Option.class);
    static final ProcessVariable<List<Fact>> AGREED_FACTS = ProcessVariable.list("agreedFacts", Fact.class);
    static final ProcessVariable<List<ReadinessLine>> READINESS_OVERVIEW =
            ProcessVariable.list("readinessOverview", ReadinessLine.class);
    static final ProcessVariable<List<MilestoneLine>> MILESTONE_OVERVIEW =
            ProcessVariable.list("milestoneOverview", MilestoneLine.class);

    private ExecutionVariables() {}

    /** One choice of a list on a form. */
    record Option(String label, String value) {}

    /** One row of readiness-checks.dmn. */
    record CheckRow(String name, String question, String group) {}

    record ReadinessLine(String check, String group, String colour, String remark) {}

    record MilestoneLine(String milestone, String dueOn, String reachedOn) {}
}
