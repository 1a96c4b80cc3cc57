package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.AGREEMENT_CLAUSES;
import static io.crossover.signing.process.SigningVariables.CAMPAIGN_FROM;
import static io.crossover.signing.process.SigningVariables.CAMPAIGN_TO;
import static io.crossover.signing.process.SigningVariables.DATA_FIELDS;
import static io.crossover.signing.process.SigningVariables.DEPOSITS;
import static io.crossover.signing.process.SigningVariables.PAYMENT_CYCLE;
import static io.crossover.signing.process.SigningVariables.PAYMENT_DAYS;

import io.crossover.engine.ProcessVariable;
import io.crossover.signing.AgreementDraft;
import io.crossover.signing.ClauseChecklist;
import io.crossover.signing.ClauseGroup;
import io.crossover.signing.DataFields;
import io.crossover.signing.PaymentCycle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What the form for writing an agreement gives. */
final class AgreementForm {

    /** The form has one list of ticks for each group of clauses. */
    private static final Map<ClauseGroup, ProcessVariable<List<String>>> TICKS = new EnumMap<>(Map.of(
            ClauseGroup.SCOPE, ProcessVariable.list("scopePoints", String.class),
            ClauseGroup.IP, ProcessVariable.list("ipPoints", String.class),
            ClauseGroup.BRAND_REVIEW, ProcessVariable.list("brandReviewPoints", String.class),
            ClauseGroup.FINANCE, ProcessVariable.list("financePoints", String.class),
            ClauseGroup.BREACH, ProcessVariable.list("breachPoints", String.class),
            ClauseGroup.DATA, ProcessVariable.list("dataPoints", String.class)));

    private AgreementForm() {}

    static AgreementDraft draft(VariableScope scope) {
        return new AgreementDraft(
                AGREEMENT_CLAUSES.find(scope).orElse(List.of()),
                CAMPAIGN_FROM.get(scope),
                CAMPAIGN_TO.get(scope),
                PaymentCycle.of(PAYMENT_CYCLE.get(scope)),
                PAYMENT_DAYS.get(scope),
                DEPOSITS.find(scope).orElse(List.of()),
                DATA_FIELDS.find(scope).map(DataFields::read).orElse(List.of()));
    }

    static ClauseChecklist checklist(VariableScope scope) {
        Map<ClauseGroup, List<String>> ticked = new EnumMap<>(ClauseGroup.class);
        TICKS.forEach((group, ticks) -> ticked.put(group, ticks.find(scope).orElse(List.of())));
        return new ClauseChecklist(ticked);
    }
}
