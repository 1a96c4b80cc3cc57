package io.crossover.monitoring.process;

import io.crossover.cooperation.InvalidInputException;
import io.crossover.monitoring.ShareCount;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the form on which people enter what was counted (M9, M10). */
interface CountEntry {

    /** @throws InvalidInputException naming the field that cannot be taken */
    ShareCount read(ZoneId zone);

    /** What the public said, and how much of it was negative. */
    record Mentions(
            @Nullable String countedOn, @Nullable String mentions, @Nullable String negative, @Nullable String source)
            implements CountEntry {

        @Override
        public ShareCount read(ZoneId zone) {
            return ShareCount.read(source, countedOn, "mentions", mentions, "negative", negative, zone);
        }
    }

    /** How often content was shared, and how often by people other than its publisher. */
    record Shares(
            @Nullable String countedOn, @Nullable String shares, @Nullable String reshares, @Nullable String source)
            implements CountEntry {

        @Override
        public ShareCount read(ZoneId zone) {
            return ShareCount.read(source, countedOn, "shares", shares, "reshares", reshares, zone);
        }
    }

    /**
     * @param what the list's name, for the reasons
     * @throws InvalidInputException naming the row and what is wrong with it
     */
    static List<ShareCount> read(String what, List<? extends CountEntry> entries, ZoneId zone) {
        List<ShareCount> counts = new ArrayList<>();
        for (int row = 0; row < entries.size(); row++) {
            try {
                counts.add(entries.get(row).read(zone));
            } catch (InvalidInputException e) {
                throw new InvalidInputException(e.field(), "%s, row %d: %s".formatted(what, row + 1, e.getMessage()));
            }
        }
        return counts;
    }
}
