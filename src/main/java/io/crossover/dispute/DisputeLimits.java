package io.crossover.dispute;

import io.crossover.people.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a disagreement may stay on each level before it climbs by itself (G3).
 *
 * @param unit {@link #WORKING} days or {@link #CLOCK} hours
 * @param level1 amount for the contact persons
 * @param level2 amount for management of both sides
 * @param rounds how many proposals may be refused on a level before it climbs (G8)
 */
public record DisputeLimits(String unit, int level1, int level2, int rounds) {

    public static final String WORKING = "working";
    public static final String CLOCK = "clock";

    public DisputeLimits {
        if (!unit.equals(WORKING) && !unit.equals(CLOCK)) {
            throw new IllegalArgumentException("A dispute counts working days or clock hours, not '" + unit + "'");
        }
        if (level1 < 1 || level2 < 1 || rounds < 1) {
            throw new IllegalArgumentException("A dispute's limits must be at least 1");
        }
    }

    /** When a level that begins now climbs by itself; our management's decision never does. */
    public Optional<Instant> end(DisputeLevel level, Instant begins, WorkingCalendar calendar) {
        return switch (level) {
            case CONTACTS -> Optional.of(after(begins, level1, calendar));
            case MANAGEMENTS -> Optional.of(after(begins, level2, calendar));
            case OUR_MANAGEMENT -> Optional.empty();
        };
    }

    private Instant after(Instant begins, int amount, WorkingCalendar calendar) {
        return unit.equals(CLOCK) ? begins.plus(Duration.ofHours(amount)) : calendar.plusWorkingDays(begins, amount);
    }
}
