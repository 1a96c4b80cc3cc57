package io.crossover.engine.deadline;

import io.crossover.people.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** What a period counts (G4). */
enum TimeUnit {
    WORKING_DAYS("working-days") {
        @Override
        public Instant after(Instant from, int amount, WorkingCalendar calendar) {
            return calendar.plusWorkingDays(from, amount);
        }
    },
    WORKING_HOURS("working-hours") {
        @Override
        public Instant after(Instant from, int amount, WorkingCalendar calendar) {
            return calendar.plusWorkingHours(from, amount);
        }
    },
    /** Emergencies and disputes over money: day and night. */
    CLOCK_HOURS("clock-hours") {
        @Override
        public Instant after(Instant from, int amount, WorkingCalendar calendar) {
            return from.plus(Duration.ofHours(amount));
        }
    };

    private final String value;

    TimeUnit(String value) {
        this.value = value;
    }

    /** The word that decision tables use. */
    public String value() {
        return value;
    }

    public abstract Instant after(Instant from, int amount, WorkingCalendar calendar);

    public static TimeUnit of(String value) {
        return Arrays.stream(values())
                .filter(unit -> unit.value.equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is none of %s"
                        .formatted(
                                value,
                                Arrays.stream(values()).map(TimeUnit::value).toList())));
    }
}
