package io.crossover.cooperation;

import org.jspecify.annotations.Nullable;

/**
 * A company in a cooperation: ourselves or a partner.
 *
 * @param id stable within the cooperation; ours is {@link #OURS}
 * @param groupId the group whose people act for it: {@code partner-<name>}, or {@code management} for us
 */
public record Party(String id, String name, @Nullable String industry, boolean ours, String groupId) {

    public static final String OURS = "ours";
}
