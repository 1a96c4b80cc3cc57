package io.crossover.execution;

import io.crossover.cooperation.InvalidInputException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What management decides before the launch (E7).
 *
 * @param firstDay first day of the campaign, included; not given when it is stopped
 * @param lastDay last day of the campaign, included; not given when it is stopped
 * @param decideAgainOn the day on which a postponed launch comes back to management
 * @param reason why it is postponed or stopped
 */
public record LaunchDecision(
        Course course,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate decideAgainOn,
        @Nullable String reason) {

    /** Refuses what cannot be done, in the words of the person who decided. */
    public void check(LocalDate today, List<ReadinessCheck> readiness) {
        switch (course) {
            case LAUNCH -> {
                checkDays(today);
                readiness.stream()
                        .filter(check -> !check.isGreen())
                        .findFirst()
                        .ifPresent(red -> refuse("launchDecision", "'" + red.name() + "' is not green yet"));
            }
            case POSTPONE -> {
                requireReason("Say why the launch is postponed");
                checkDays(today.plusDays(1));
                if (decideAgainOn == null || !decideAgainOn.isAfter(today) || decideAgainOn.isAfter(firstDay())) {
                    refuse(
                            "decideAgainOn",
                            "Choose the day to decide again: after today, and not after the new first day");
                }
            }
            case STOP -> requireReason("Say why the launch is stopped");
        }
    }

    /** The campaign's days, where it is to run. */
    public Days days() {
        if (firstDay == null || lastDay == null) {
            throw new IllegalStateException("A launch that is stopped has no days");
        }
        return new Days(firstDay, lastDay);
    }

    private void checkDays(LocalDate earliest) {
        if (firstDay == null || firstDay.isBefore(earliest)) {
            refuse("campaignFrom", "The campaign's first day must not be before " + earliest);
        }
        if (lastDay == null || lastDay.isBefore(firstDay)) {
            refuse("campaignTo", "The campaign's last day must not be before its first day");
        }
    }

    private void requireReason(String request) {
        if (reason == null || reason.isBlank()) {
            refuse("launchReason", request);
        }
    }

    private static void refuse(String field, String why) {
        throw new InvalidInputException(field, why);
    }

    /** The campaign's first and last day, both included. */
    public record Days(LocalDate first, LocalDate last) {}

    /** The three ways on. */
    public enum Course {
        LAUNCH("launch"),
        POSTPONE("postpone"),
        STOP("stop");

        private final String id;

        Course(String id) {
            this.id = id;
        }

        public static Course withId(String id) {
            return Arrays.stream(values())
                    .filter(course -> course.id.equals(id))
                    .findFirst()
                    .orElseThrow(() ->
                            new InvalidInputException("launchDecision", "Choose to launch, to postpone or to stop"));
        }

        public String id() {
            return id;
        }
    }
}
