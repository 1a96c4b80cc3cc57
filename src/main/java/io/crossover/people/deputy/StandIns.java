package io.crossover.people.deputy;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who stands in for whom right now (G7). */
@Component
public class StandIns {

    private final AbsenceTable absences;
    private final Clock clock;

    StandIns(AbsenceTable absences, Clock clock) {
        this.absences = absences;
        this.clock = clock;
    }

    /** Everybody who is away, with the account at the end of their chain of deputies. */
    public Map<String, String> now() {
        return new AbsencePlan(absences.open()).standIns(clock.instant());
    }
}
