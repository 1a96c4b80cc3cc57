package io.crossover.design.process;

import io.crossover.design.Mode;
import io.crossover.design.RiskRegister.Risk;
import io.crossover.engine.ProcessVariable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the process {@code design} holds: what its forms exchange and what its gateways ask. */
final class DesignVariables {

    static final ProcessVariable<String> TITLE = ProcessVariable.text("title");
    static final ProcessVariable<String> PARTY_NAMES = ProcessVariable.text("partyNames");
    static final ProcessVariable<String> GOAL = ProcessVariable.text("goal");

    /** The weakest partner's scores, for the decision table; null when the partners were not assessed. */
    static final ProcessVariable<BigDecimal> CUSTOMER_MATCH = ProcessVariable.decimal("customerMatch");

    static final ProcessVariable<BigDecimal> BRAND_TONE_FIT = ProcessVariable.decimal("brandToneFit");

    static final ProcessVariable<String> SHARED_CUSTOMERS = ProcessVariable.text("sharedCustomers");
    static final ProcessVariable<String> SHARED_PAIN = ProcessVariable.text("sharedPain");
    static final ProcessVariable<String> JOINT_OFFER = ProcessVariable.text("jointOffer");
    static final ProcessVariable<List<String>> POOLED = ProcessVariable.list("pooled", String.class);
    /** The same as a text, for the decision table. */
    static final ProcessVariable<String> POOLED_RESOURCES = ProcessVariable.text("pooledResources");

    static final ProcessVariable<List<PathStep>> PATH_STEPS = ProcessVariable.list("pathSteps", PathStep.class);
    static final ProcessVariable<Integer> PATH_LENGTH = ProcessVariable.integer("pathLength");
    static final ProcessVariable<Integer> LONGEST_PATH = ProcessVariable.integer("longestPath");
    static final ProcessVariable<String> MAY_SAY = ProcessVariable.text("maySay");
    static final ProcessVariable<String> MAY_NOT_SAY = ProcessVariable.text("mayNotSay");
    static final ProcessVariable<String> MAY_SHOW = ProcessVariable.text("mayShow");
    static final ProcessVariable<String> MAY_NOT_SHOW = ProcessVariable.text("mayNotShow");
    static final ProcessVariable<String> LONG_PATH_ANSWER = ProcessVariable.text("longPathAnswer");
    static final ProcessVariable<String> LONG_PATH_REASON = ProcessVariable.text("longPathReason");
    static final ProcessVariable<Boolean> LONG_PATH_KEPT = ProcessVariable.bool("longPathKept");

    /** What the decision table proposes, with its reasons. */
    static final ProcessVariable<List<ProposedMode>> PROPOSED_MODES =
            ProcessVariable.list("proposedModes", ProposedMode.class);

    static final ProcessVariable<List<String>> MODES = ProcessVariable.list("modes", String.class);
    static final ProcessVariable<String> MODES_REASON = ProcessVariable.text("modesReason");
    static final ProcessVariable<String> IP_OWNERSHIP = ProcessVariable.text("ipOwnership");
    static final ProcessVariable<String> DATA_AFTERWARDS = ProcessVariable.text("dataAfterwards");
    static final ProcessVariable<String> RENEWAL_TRIGGER = ProcessVariable.text("renewalTrigger");

    static final ProcessVariable<List<Risk>> RISKS = ProcessVariable.list("risks", Risk.class);

    static final ProcessVariable<String> STRATEGY_DECISION = ProcessVariable.text("strategyDecision");
    static final ProcessVariable<String> DECISION_REASON = ProcessVariable.text("decisionReason");
    static final ProcessVariable<String> RETURN_TO = ProcessVariable.text("returnTo");
    static final ProcessVariable<String> RETURN_REASON = ProcessVariable.text("returnReason");
    static final ProcessVariable<Boolean> STRATEGY_APPROVED = ProcessVariable.bool("strategyApproved");
    static final ProcessVariable<Boolean> STRATEGY_RETURNED = ProcessVariable.bool("strategyReturned");

    static final ProcessVariable<Integer> PATH_REJECTIONS = ProcessVariable.integer("pathRejections");
    static final ProcessVariable<Integer> STRATEGY_REJECTIONS = ProcessVariable.integer("strategyRejections");
    static final ProcessVariable<Boolean> RETURNED_TOO_OFTEN = ProcessVariable.bool("returnedTooOften");

    private DesignVariables() {}

    /** One row of the form's customer path. */
    record PathStep(String step) {}

    /** One row of what the decision table proposes. */
    record ProposedMode(String mode, @Nullable String label, String reason) {

        ProposedMode withLabel() {
            return new ProposedMode(mode, Mode.labelOf(mode), reason);
        }
    }
}
