package io.crossover.people.deputy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G7 a chain of deputies ends, a circle is refused")
class AbsencePlanTest {

    private static final Instant MONDAY = Instant.parse("2026-11-30T00:00:00Z");

    private final AbsencePlan plan = new AbsencePlan(
            List.of(absence("wang", "zhang", 0, 5), absence("zhang", "chen", 2, 4), absence("chen", "zhao", 3, 6)));

    @Test
    void aChainIsFollowedToItsEnd() {
        assertThat(plan.standIns(day(0))).isEqualTo(Map.of("wang", "zhang"));
        assertThat(plan.standIns(day(2))).isEqualTo(Map.of("wang", "chen", "zhang", "chen"));
        assertThat(plan.standIns(day(3))).isEqualTo(Map.of("wang", "zhao", "zhang", "zhao", "chen", "zhao"));
        assertThat(plan.standIns(day(4))).isEqualTo(Map.of("wang", "zhang", "chen", "zhao"));
        assertThat(plan.standIns(day(6))).isEmpty();
    }

    @Test
    void aPeriodBeginsWithItsFirstMomentAndIsOverAtItsEnd() {
        assertThat(plan.standIns(day(0).minusMillis(1))).isEmpty();
        assertThat(plan.standIns(day(5).minusMillis(1))).containsKey("wang");
        assertThat(plan.standIns(day(5))).doesNotContainKey("wang");
    }

    @Test
    void aCircleIsFoundWhereAllAreAwayAtTheSameTime() {
        assertThat(plan.circle(absence("zhao", "wang", 3, 4)))
                .hasValue(List.of("zhao", "wang", "zhang", "chen", "zhao"));
        assertThat(plan.circle(absence("zhang", "wang", 4, 9))).hasValue(List.of("zhang", "wang", "zhang"));
        assertThat(plan.circle(absence("zhang", "wang", 5, 9))).isEmpty();
        // wang passes to zhang, and zhang to chen, but never all three at one moment with the fourth
        assertThat(plan.circle(absence("zhao", "wang", 4, 6))).isEmpty();
        assertThat(plan.circle(absence("zhao", "zhao", 4, 6))).hasValue(List.of("zhao", "zhao"));
    }

    @Test
    void nobodyHasTwoDeputiesAtATime() {
        assertThat(plan.overlapping(absence("wang", "zhao", 4, 8))).isPresent();
        assertThat(plan.overlapping(absence("wang", "zhao", 5, 8))).isEmpty();
        assertThat(plan.overlapping(absence("zhao", "wang", 0, 8))).isEmpty();
    }

    private static Absence absence(String person, String deputy, int from, int until) {
        return new Absence(0, person, deputy, day(from), day(until), person);
    }

    private static Instant day(int day) {
        return MONDAY.plus(Duration.ofDays(day));
    }
}
