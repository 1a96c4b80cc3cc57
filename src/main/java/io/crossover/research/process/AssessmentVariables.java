package io.crossover.research.process;

import io.crossover.engine.ProcessVariable;
import io.crossover.research.Indicator;
import io.crossover.research.Look;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The variables of {@code candidate-assessment.bpmn}. */
final class AssessmentVariables {

    /** In. */
    static final ProcessVariable<Long> CANDIDATE_ID = ProcessVariable.id("candidateId");

    static final ProcessVariable<String> CANDIDATE_NAME = ProcessVariable.text("candidateName");
    static final ProcessVariable<String> CANDIDATE_INDUSTRY = ProcessVariable.text("candidateIndustry");

    /** Shown on the forms: earlier cooperations with this company (S7). */
    static final ProcessVariable<List<EarlierCooperation>> EARLIER_COOPERATIONS =
            ProcessVariable.list("earlierCooperations", EarlierCooperation.class);

    /** Of the form gather-evidence. */
    static final ProcessVariable<String> MARKET_SIZE = ProcessVariable.text("marketSize");

    static final ProcessVariable<String> MARKET_SIZE_SOURCE = ProcessVariable.text("marketSizeSource");
    static final ProcessVariable<String> COMPETITION = ProcessVariable.text("competition");
    static final ProcessVariable<String> COMPETITION_SOURCE = ProcessVariable.text("competitionSource");
    static final ProcessVariable<List<TeamFinding>> TEAM_FINDINGS =
            ProcessVariable.list("teamFindings", TeamFinding.class);
    static final ProcessVariable<BigDecimal> AUDIENCE_OVERLAP = ProcessVariable.decimal("audienceOverlap");
    static final ProcessVariable<Boolean> REGULATED = ProcessVariable.bool("regulated");

    /** Of the form score-candidate, beside the indicators. */
    static final ProcessVariable<Integer> STRATEGIC_FIT = ProcessVariable.integer("strategicFit");

    static final ProcessVariable<Integer> RESOURCE_FIT = ProcessVariable.integer("resourceFit");
    static final ProcessVariable<Integer> EXECUTION_SYNERGY = ProcessVariable.integer("executionSynergy");
    static final ProcessVariable<Integer> COMPATIBILITY = ProcessVariable.integer("compatibility");
    static final ProcessVariable<Integer> CONTRIBUTION = ProcessVariable.integer("contribution");
    static final ProcessVariable<Integer> CONFLICT = ProcessVariable.integer("conflict");

    /** Of the form clear-candidate. */
    static final ProcessVariable<String> CLEARANCE = ProcessVariable.text("clearance");

    static final ProcessVariable<String> CLEARANCE_REASON = ProcessVariable.text("clearanceReason");

    /** What the gateways ask. */
    static final ProcessVariable<Boolean> CANDIDATE_RECOMMENDED = ProcessVariable.bool("candidateRecommended");

    static final ProcessVariable<Boolean> CANDIDATE_DROPPED = ProcessVariable.bool("candidateDropped");
    static final ProcessVariable<Boolean> CANDIDATE_TAKEN_ON = ProcessVariable.bool("candidateTakenOn");

    /** Of the form decide-on-candidate. */
    static final ProcessVariable<String> CANDIDATE_DECISION = ProcessVariable.text("candidateDecision");

    static final ProcessVariable<String> CANDIDATE_DECISION_REASON = ProcessVariable.text("candidateDecisionReason");

    /** Shown on decide-on-candidate. */
    static final ProcessVariable<String> SHOWN_TOTAL = ProcessVariable.text("shownTotal");

    static final ProcessVariable<List<DimensionRow>> SHOWN_DIMENSIONS =
            ProcessVariable.list("shownDimensions", DimensionRow.class);
    static final ProcessVariable<List<ReasonRow>> SHOWN_REASONS = ProcessVariable.list("shownReasons", ReasonRow.class);
    static final ProcessVariable<String> SHOWN_MISSING_LOOKS = ProcessVariable.text("shownMissingLooks");
    static final ProcessVariable<String> SHOWN_OVERLAP = ProcessVariable.text("shownOverlap");
    static final ProcessVariable<String> SHOWN_THREE_LEVELS = ProcessVariable.text("shownThreeLevels");
    static final ProcessVariable<String> SHOWN_THREE_C = ProcessVariable.text("shownThreeC");

    private AssessmentVariables() {}

    static ProcessVariable<Integer> score(Indicator indicator) {
        return ProcessVariable.integer(indicator.id());
    }

    static ProcessVariable<String> remark(Indicator indicator) {
        return ProcessVariable.text(indicator.id() + "Remark");
    }

    static ProcessVariable<String> finding(Look look) {
        return ProcessVariable.text(look.id() + "Finding");
    }

    static ProcessVariable<String> reference(Look look) {
        return ProcessVariable.text(look.id() + "Reference");
    }

    static ProcessVariable<Boolean> missing(Look look) {
        return ProcessVariable.bool(look.id() + "Missing");
    }

    /** One row of the due diligence (S8). */
    record TeamFinding(String team, String finding, String source) {}

    /**
     * One row of what we know already (S7).
     *
     * @param cooperation which it was, and whether it goes on
     * @param rating by its retrospective; none where there was none
     * @param keptWord how it kept its word (M8); none where it was no partner
     * @param trouble how often something climbed or burned
     */
    record EarlierCooperation(
            String cooperation,
            @Nullable String score,
            String outcome,
            @Nullable String rating,
            @Nullable String keptWord,
            String trouble) {}

    /** One dimension of the score sheet, with its indicators in words. */
    record DimensionRow(String dimension, String score, String indicators) {}

    record ReasonRow(String reason) {}
}
