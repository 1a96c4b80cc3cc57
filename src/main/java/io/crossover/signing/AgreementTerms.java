package io.crossover.signing;

import io.crossover.cooperation.BenefitSplit;
import io.crossover.cooperation.InvalidInputException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The part of an agreement that later stages compute with.
 *
 * @param campaignFrom first day of the campaign, included
 * @param campaignTo last day of the campaign, included
 * @param dataFields which fields about customers the parties exchange (A5)
 * @param paymentDays how many calendar days after a period's end its payment is due
 */
public record AgreementTerms(
        BenefitSplit split,
        List<String> modes,
        LocalDate campaignFrom,
        LocalDate campaignTo,
        PaymentCycle paymentCycle,
        int paymentDays,
        List<Deposit> deposits,
        @Nullable List<String> dataFields) {

    private static final int LONGEST_CAMPAIGN_IN_YEARS = 10;

    public AgreementTerms {
        modes = List.copyOf(modes);
        deposits = List.copyOf(deposits);
        // versions fixed before fields were kept name none
        dataFields = dataFields == null ? List.of() : List.copyOf(dataFields);
        if (campaignTo.isBefore(campaignFrom)) {
            throw new InvalidInputException("campaignTo", "The campaign's last day must not be before its first day");
        }
        if (campaignTo.isAfter(campaignFrom.plusYears(LONGEST_CAMPAIGN_IN_YEARS))) {
            throw new InvalidInputException(
                    "campaignTo", "A campaign lasts %d years at most".formatted(LONGEST_CAMPAIGN_IN_YEARS));
        }
        for (Deposit deposit : deposits) {
            if (deposit.returnOn().isBefore(campaignTo)) {
                throw new InvalidInputException(
                        "deposits", "A deposit is given back on the campaign's last day at the earliest");
            }
        }
    }

    @Override
    public List<String> dataFields() {
        return Objects.requireNonNull(dataFields);
    }
}
