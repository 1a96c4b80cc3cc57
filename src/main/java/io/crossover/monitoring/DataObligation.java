package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one partner is to deliver in data (M8).
 *
 * @param setBy the account of whoever set it
 * @param end none while it holds as it was set
 */
public record DataObligation(long id, String partyId, OwedData data, String setBy, Instant setAt, @Nullable End end) {

    private static final int LONGEST_REASON = 1000;

    /**
     * It ended before its time.
     *
     * @param on what is due after this day is not owed
     */
    public record End(LocalDate on, String reason, String by, Instant at) {}

    /** When and why one is to end, as somebody wrote it. */
    public record Ending(LocalDate on, String reason) {

        /** @throws InvalidInputException naming the field that cannot be taken */
        public static Ending read(@Nullable String on, @Nullable String reason) {
            return new Ending(
                    Words.day("endsOn", "The last day", on),
                    Words.required(
                            "reason", "The reason", Words.nobodys("reason", "The reason", reason), LONGEST_REASON));
        }
    }

    /** The days on which it is due, the first one first. */
    public List<LocalDate> dueDays() {
        return data.dueDays().stream()
                .filter(day -> end == null || !day.isAfter(end.on()))
                .toList();
    }
}
