package io.crossover.execution.process;

import io.crossover.engine.ProcessVariable;
import java.util.List;

/** The variables of {@code plan-item.bpmn}, {@code item-delivery.bpmn} and {@code item-acceptance.bpmn}. */
final class PlanItemVariables {

    static final ProcessVariable<Long> ITEM_ID = ProcessVariable.id("itemId");
    static final ProcessVariable<String> ITEM_NAME = ProcessVariable.text("itemName");
    static final ProcessVariable<String> OUR_OWNER = ProcessVariable.text("ourOwner");
    static final ProcessVariable<Boolean> PARTNER_DELIVERS = ProcessVariable.bool("partnerDelivers");
    static final ProcessVariable<String> PARTY_ID = ProcessVariable.text("partyId");
    static final ProcessVariable<String> PARTY_NAME = ProcessVariable.text("partyName");
    static final ProcessVariable<String> PARTY_GROUP = ProcessVariable.text("partyGroup");
    static final ProcessVariable<String> ITEM_DUE_AT = ProcessVariable.text("itemDueAt");
    static final ProcessVariable<String> ITEM_LATE_AT = ProcessVariable.text("itemLateAt");

    static final ProcessVariable<String> DELIVERABLE_REFERENCE = ProcessVariable.text("deliverableReference");
    static final ProcessVariable<String> DELIVERY_REMARK = ProcessVariable.text("deliveryRemark");
    static final ProcessVariable<String> ITEM_VERDICT = ProcessVariable.text("itemVerdict");
    static final ProcessVariable<String> ITEM_REASON = ProcessVariable.text("itemReason");
    static final ProcessVariable<Boolean> ITEM_ACCEPTED = ProcessVariable.bool("itemAccepted");
    static final ProcessVariable<Boolean> ITEM_DISPUTED = ProcessVariable.bool("itemDisputed");
    /** Why the item came back, for whoever reworks it. */
    static final ProcessVariable<String> RETURN_REASON = ProcessVariable.text("returnReason");

    static final ProcessVariable<String> DISPUTE_SUBJECT = ProcessVariable.text("disputeSubject");
    static final ProcessVariable<String> LATE_SUBJECT = ProcessVariable.text("lateSubject");
    static final ProcessVariable<String> DISPUTE_DECISION = ProcessVariable.text("disputeDecision");
    static final ProcessVariable<String> DISPUTE_RESOLUTION = ProcessVariable.text("disputeResolution");

    // shown only
    static final ProcessVariable<List<Fact>> ITEM_FACTS = ProcessVariable.list("itemFacts", Fact.class);

    private PlanItemVariables() {}
}
