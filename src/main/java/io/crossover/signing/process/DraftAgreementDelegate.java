package io.crossover.signing.process;

import static io.crossover.signing.process.SigningVariables.AGREEMENT_CLAUSES;
import static io.crossover.signing.process.SigningVariables.AGREEMENT_RETURNS;
import static io.crossover.signing.process.SigningVariables.CAMPAIGN_FROM;
import static io.crossover.signing.process.SigningVariables.CAMPAIGN_TO;
import static io.crossover.signing.process.SigningVariables.DATA_COLLABORATION;
import static io.crossover.signing.process.SigningVariables.DATA_FIELDS;
import static io.crossover.signing.process.SigningVariables.DEPOSITS;
import static io.crossover.signing.process.SigningVariables.PARTY_OPTIONS;
import static io.crossover.signing.process.SigningVariables.PAYMENT_CYCLE;
import static io.crossover.signing.process.SigningVariables.PAYMENT_DAYS;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.Cooperations;
import io.crossover.signing.AgreementDraft;
import io.crossover.signing.ClauseGroup;
import io.crossover.signing.DataFields;
import io.crossover.signing.store.Agreements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lays out the text to begin with: the last version, else the template. */
@Component("draftAgreement")
class DraftAgreementDelegate implements JavaDelegate {

    private final Agreements agreements;
    private final Cooperations cooperations;

    DraftAgreementDelegate(Agreements agreements, Cooperations cooperations) {
        this.agreements = agreements;
        this.cooperations = cooperations;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        CooperationKey key = new CooperationKey(delegateExecution.getProcessBusinessKey());
        AgreementDraft draft = agreements.draft(key);
        AGREEMENT_CLAUSES.set(delegateExecution, draft.clauses());
        CAMPAIGN_FROM.set(delegateExecution, draft.campaignFrom());
        CAMPAIGN_TO.set(delegateExecution, draft.campaignTo());
        PAYMENT_CYCLE.set(delegateExecution, draft.paymentCycle().id());
        PAYMENT_DAYS.set(delegateExecution, draft.paymentDays());
        DEPOSITS.set(delegateExecution, draft.deposits());
        DATA_FIELDS.set(delegateExecution, DataFields.written(draft.dataFields()));
        DATA_COLLABORATION.set(delegateExecution, agreements.modes(key).contains(ClauseGroup.DATA_COLLABORATION));
        PARTY_OPTIONS.set(delegateExecution, Option.of(cooperations.parties(key)));
        AGREEMENT_RETURNS.set(delegateExecution, 0);
    }
}
