package io.crossover.signing.process;

import io.crossover.cooperation.InvalidInputException;
import io.crossover.people.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long the parties have to sign (A7). */
@Component
class SigningPeriod {

    private final WorkingCalendar calendar;
    private final Clock clock;
    private final int usualWorkingDays;

    SigningPeriod(
            WorkingCalendar calendar,
            Clock clock,
            @Value("${crossover.signing.working-days:10}") int usualWorkingDays) {
        this.calendar = calendar;
        this.clock = clock;
        this.usualWorkingDays = usualWorkingDays;
    }

    /** The day that is proposed as the last one to sign on. */
    LocalDate usualLastDay() {
        return calendar.plusWorkingDays(clock.instant(), usualWorkingDays)
                .atZone(clock.getZone())
                .toLocalDate();
    }

    void requireAhead(LocalDate signBy) {
        if (signBy.isBefore(LocalDate.now(clock))) {
            throw new InvalidInputException("signBy", "The day to sign by must not be over already");
        }
    }

    /** The day to sign by is included: silence counts from the day after. */
    Instant endOf(LocalDate signBy) {
        return signBy.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
