package io.crossover.emergency.process;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says times as people on call read them. */
@Component
class LineClock {

    private static final DateTimeFormatter FOR_PEOPLE =
            DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);

    private final Clock clock;

    LineClock(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    String inWords(Instant at) {
        return FOR_PEOPLE.format(at.atZone(clock.getZone()));
    }
}
