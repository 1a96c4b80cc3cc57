package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded of one delivery of data (M8); a later record of the same due day replaces it.
 *
 * @param deliveredOn none: what was recorded before was taken back
 * @param reference where it is found
 * @param remark ours; of what was taken back the reason
 */
public record DataDelivery(
        LocalDate dueOn,
        @Nullable LocalDate deliveredOn,
        @Nullable String reference,
        @Nullable String remark,
        String recordedBy,
        Instant recordedAt) {

    private static final int LONGEST_REFERENCE = 500;
    private static final int LONGEST_REMARK = 1000;

    /** What somebody wants to record. */
    public record Entry(
            LocalDate dueOn, @Nullable LocalDate deliveredOn, @Nullable String reference, @Nullable String remark) {

        /**
         * @param today on which it is recorded
         * @throws InvalidInputException naming the field that cannot be taken
         */
        public static Entry read(
                @Nullable String dueOn,
                @Nullable String deliveredOn,
                @Nullable String reference,
                @Nullable String remark,
                LocalDate today) {
            LocalDate due = Words.day("dueOn", "The day it is due", dueOn);
            String words = Words.optional(
                    "remark", "The remark", Words.nobodys("remark", "The remark", remark), LONGEST_REMARK);
            if (deliveredOn == null || deliveredOn.isBlank()) {
                if (words == null) {
                    throw new InvalidInputException(
                            "deliveredOn",
                            "Give the day it was delivered. To take a record back, leave the day empty and give the"
                                    + " reason as the remark");
                }
                return new Entry(due, null, null, words);
            }
            LocalDate delivered = Words.day("deliveredOn", "The day it was delivered", deliveredOn);
            if (delivered.isAfter(today)) {
                throw new InvalidInputException(
                        "deliveredOn",
                        "A delivery is recorded when it is there, and %s lies after today, %s"
                                .formatted(delivered, today));
            }
            return new Entry(
                    due,
                    delivered,
                    Words.required(
                            "reference",
                            "The reference (where it is found)",
                            Words.nobodys("reference", "The reference", reference),
                            LONGEST_REFERENCE),
                    words);
        }

        /** Whether it says what is on record already: the same one twice counts once (M11). */
        public boolean repeats(DataDelivery recorded) {
            return dueOn.equals(recorded.dueOn)
                    && Objects.equals(deliveredOn, recorded.deliveredOn)
                    && Objects.equals(reference, recorded.reference)
                    && Objects.equals(remark, recorded.remark);
        }
    }
}
