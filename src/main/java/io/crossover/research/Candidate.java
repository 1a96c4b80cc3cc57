package io.crossover.research;

import io.crossover.cooperation.CooperationKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A company being assessed, with what is on file about it so far.
 *
 * @param contact whom we know there, as the proposal names them
 * @param outcomeReason why it was taken on or dropped
 */
public record Candidate(
        long id,
        CooperationKey key,
        String name,
        String industry,
        @Nullable String contact,
        Outcome outcome,
        @Nullable String outcomeReason,
        @Nullable Evidence evidence,
        @Nullable Assessment assessment,
        @Nullable Clearance clearance,
        @Nullable Judgement judgement) {

    /** The evidence; asked for only after it was gathered. */
    public Evidence gathered() {
        return onFile(evidence, "evidence");
    }

    /** The assessment; asked for only after it was scored. */
    public Assessment scored() {
        return onFile(assessment, "score sheet");
    }

    /** The judgement; asked for only after it was judged. */
    public Judgement judged() {
        return onFile(judgement, "verdict");
    }

    public boolean clearedByLegal() {
        return clearance != null && clearance.cleared();
    }

    /** The case that the rules judge. */
    public Case toCase() {
        return new Case(
                scored().sheet(),
                gathered().audienceOverlap(),
                gathered().regulated(),
                clearedByLegal(),
                gathered().missingLooks().size());
    }

    private <T> T onFile(@Nullable T part, String what) {
        return Optional.ofNullable(part)
                .orElseThrow(() -> new IllegalStateException("Candidate " + id + " has no " + what + " yet"));
    }

    /** Where a candidate stands. */
    public enum Outcome {
        OPEN("being assessed"),
        TAKEN_ON("taken on"),
        DROPPED("dropped"),
        PARTNER("partner");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether it may become a partner, or has become one. */
        public boolean isTakenOn() {
            return this == TAKEN_ON || this == PARTNER;
        }
    }

    /** What legal says about a regulated industry (S2). */
    public record Clearance(boolean cleared, String reason) {}
}
