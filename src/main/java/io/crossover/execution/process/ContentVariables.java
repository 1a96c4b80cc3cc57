package io.crossover.execution.process;

import io.crossover.engine.ProcessVariable;
import java.util.List;

/** The variables of {@code content-review.bpmn} and {@code content-approval.bpmn}. */
final class ContentVariables {

    static final ProcessVariable<String> CONTENT_DECISION = ProcessVariable.text("contentDecision");
    static final ProcessVariable<String> CONTENT_REASON = ProcessVariable.text("contentReason");
    static final ProcessVariable<Boolean> CONTENT_APPROVED = ProcessVariable.bool("contentApproved");
    static final ProcessVariable<List<Long>> APPROVAL_IDS = ProcessVariable.list("contentApprovalIds", Long.class);
    static final ProcessVariable<Long> APPROVAL_ID = ProcessVariable.id("contentApprovalId");
    /** What must change, for whoever reworks the content. */
    static final ProcessVariable<String> CHANGES_ASKED = ProcessVariable.text("contentChangesAsked");

    static final ProcessVariable<Integer> TIMES_RETURNED = ProcessVariable.integer("contentTimesReturned");
    static final ProcessVariable<Boolean> RETURNED_TOO_OFTEN = ProcessVariable.bool("contentReturnedTooOften");
    static final ProcessVariable<String> INSTRUCTION = ProcessVariable.text("contentInstruction");

    // shown only
    static final ProcessVariable<List<Fact>> BRAND_TONE = ProcessVariable.list("brandToneSheet", Fact.class);

    private ContentVariables() {}
}
