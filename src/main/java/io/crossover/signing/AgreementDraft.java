package io.crossover.signing;

import io.crossover.cooperation.BenefitSplit;
import java.time.LocalDate;
import java.util.List;

/** What a lawyer writes; the split comes from the talks and the modes from the strategy. */
public record AgreementDraft(
        List<Clause> clauses,
        LocalDate campaignFrom,
        LocalDate campaignTo,
        PaymentCycle paymentCycle,
        int paymentDays,
        List<Deposit> deposits,
        List<String> dataFields) {

    public AgreementDraft {
        clauses = List.copyOf(clauses);
        deposits = List.copyOf(deposits);
        dataFields = List.copyOf(dataFields);
    }

    public AgreementTerms terms(BenefitSplit split, List<String> modes) {
        return new AgreementTerms(
                split, modes, campaignFrom, campaignTo, paymentCycle, paymentDays, deposits, dataFields);
    }
}
