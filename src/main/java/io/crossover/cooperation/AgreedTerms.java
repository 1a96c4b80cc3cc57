package io.crossover.cooperation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What all parties signed, as far as the stages after the signing compute with it (A9).
 *
 * @param version the agreement's version that was signed
 * @param sha256 of that version's text (A6)
 * @param signedOn the day of the last signature
 * @param campaignFrom first day of the campaign, included
 * @param campaignTo last day of the campaign, included
 * @param modes the modes of cooperation (D2)
 * @param dataFields which fields about customers the parties exchange (A5); empty where the agreement names none
 */
public record AgreedTerms(
        int version,
        String sha256,
        BenefitSplit split,
        LocalDate signedOn,
        LocalDate campaignFrom,
        LocalDate campaignTo,
        List<String> modes,
        @Nullable List<String> dataFields) {

    public AgreedTerms {
        modes = List.copyOf(modes);
        // agreements signed before fields were kept name none
        dataFields = dataFields == null ? List.of() : List.copyOf(dataFields);
    }

    @Override
    public List<String> dataFields() {
        return Objects.requireNonNull(dataFields);
    }
}
