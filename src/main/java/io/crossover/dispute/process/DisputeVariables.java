package io.crossover.dispute.process;

import io.crossover.cooperation.CooperationKey;
import io.crossover.dispute.Disagreement;
import io.crossover.dispute.DisputeLimits;
import io.crossover.engine.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The variables of {@code dispute.bpmn} and of its levels. */
final class DisputeVariables {

    static final ProcessVariable<String> SUBJECT = ProcessVariable.text("disputeSubject");
    static final ProcessVariable<String> KIND = ProcessVariable.text("disputeKind");
    static final ProcessVariable<String> ALTERNATIVE = ProcessVariable.text("disputeAlternative");
    static final ProcessVariable<String> PARTY_ID = ProcessVariable.text("partyId");
    static final ProcessVariable<String> PARTY_NAME = ProcessVariable.text("partyName");
    static final ProcessVariable<String> PARTY_GROUP = ProcessVariable.text("partyGroup");
    static final ProcessVariable<Boolean> PARTY_CONCERNED = ProcessVariable.bool("partyConcerned");

    static final ProcessVariable<String> UNIT = ProcessVariable.text("disputeUnit");
    static final ProcessVariable<Integer> LEVEL_1_LIMIT = ProcessVariable.integer("disputeLevel1Limit");
    static final ProcessVariable<Integer> LEVEL_2_LIMIT = ProcessVariable.integer("disputeLevel2Limit");
    static final ProcessVariable<Integer> ROUNDS = ProcessVariable.integer("disputeRounds");
    static final ProcessVariable<Integer> LEVEL = ProcessVariable.integer("disputeLevel");
    static final ProcessVariable<String> LEVEL_ENDS_AT = ProcessVariable.text("disputeLevelEndsAt");

    static final ProcessVariable<String> ANSWER = ProcessVariable.text("settlementAnswer");
    static final ProcessVariable<String> REFUSAL_REASON = ProcessVariable.text("refusalReason");
    static final ProcessVariable<Boolean> AGREED = ProcessVariable.bool("settlementAgreed");
    static final ProcessVariable<String> REFUSAL = ProcessVariable.text("settlementRefusal");
    static final ProcessVariable<Integer> REFUSALS = ProcessVariable.integer("settlementRefusals");
    static final ProcessVariable<Boolean> ANOTHER_ROUND = ProcessVariable.bool("anotherRound");

    static final ProcessVariable<Boolean> SETTLED = ProcessVariable.bool("disputeSettled");
    static final ProcessVariable<String> RESOLUTION = ProcessVariable.text("disputeResolution");
    static final ProcessVariable<String> DECISION = ProcessVariable.text("disputeDecision");

    private DisputeVariables() {}

    static Disagreement disagreement(DelegateExecution delegateExecution) {
        return new Disagreement(
                new CooperationKey(delegateExecution.getProcessBusinessKey()),
                SUBJECT.get(delegateExecution),
                PARTY_CONCERNED.get(delegateExecution) ? PARTY_ID.get(delegateExecution) : null);
    }

    static DisputeLimits limits(DelegateExecution delegateExecution) {
        return new DisputeLimits(
                UNIT.get(delegateExecution),
                LEVEL_1_LIMIT.get(delegateExecution),
                LEVEL_2_LIMIT.get(delegateExecution),
                ROUNDS.get(delegateExecution));
    }
}
