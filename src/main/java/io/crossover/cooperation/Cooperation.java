package io.crossover.cooperation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One joint undertaking.
 *
 * @param stageSince when it entered its stage
 * @param statusSince when it took its status
 * @param statusReason why it was paused, withdrawn or ended early, in a person's words
 * @param campaignFrom first day of the campaign, set at the launch, included
 * @param campaignTo last day of the campaign, set at the launch, included
 */
public record Cooperation(
        CooperationKey key,
        Proposal proposal,
        Stage stage,
        Instant stageSince,
        Status status,
        Instant statusSince,
        @Nullable String statusReason,
        @Nullable LocalDate campaignFrom,
        @Nullable LocalDate campaignTo,
        String proposedBy,
        Instant proposedAt) {

    /** First day of the campaign: as launched, else as wanted. */
    public LocalDate firstDay() {
        return Optional.ofNullable(campaignFrom).orElse(proposal.wantedFrom());
    }

    /** Last day of the campaign, included: as launched, else as wanted. */
    public LocalDate lastDay() {
        return Optional.ofNullable(campaignTo).orElse(proposal.wantedTo());
    }
}
