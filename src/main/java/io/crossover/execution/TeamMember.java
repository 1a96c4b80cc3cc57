package io.crossover.execution;

import org.jspecify.annotations.Nullable;

/**
 * A party's part of the joint team (E11); what is not settled yet stays empty.
 *
 * @param party the party's id
 * @param contact the person to turn to
 * @param roles who works on what
 * @param decider who decides for that side
 * @param limit what the decider may decide alone
 */
public record TeamMember(
        @Nullable String party,
        @Nullable String contact,
        @Nullable String roles,
        @Nullable String decider,
        @Nullable String limit) {}
