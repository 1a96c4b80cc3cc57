package io.crossover.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crossover.cooperation.InvalidInputException;
import io.crossover.people.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisputeRulesTest {

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            ZoneOffset.UTC, LocalTime.of(9, 0), LocalTime.of(18, 0), day -> WEEKDAYS.contains(day.getDayOfWeek()));
    // a Friday
    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "working, CONTACTS, 2026-11-24T12:00:00Z",
        "working, MANAGEMENTS, 2026-11-25T12:00:00Z",
        "clock, CONTACTS, 2026-11-20T14:00:00Z",
        "clock, MANAGEMENTS, 2026-11-20T15:00:00Z",
    })
    void G3_G4_aLevelEndsAfterItsLimit(String unit, DisputeLevel level, Instant end) {
        assertThat(new DisputeLimits(unit, 2, 3, 3).end(level, FRIDAY_NOON, CALENDAR))
                .contains(end);
    }

    @Test
    void G3_ourManagementsDecisionNeverClimbs() {
        assertThat(new DisputeLimits(DisputeLimits.WORKING, 2, 3, 3)
                        .end(DisputeLevel.OUR_MANAGEMENT, FRIDAY_NOON, CALENDAR))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(DisputeLevel.OUR_MANAGEMENT::next);
    }

    @Test
    void G3_levelsFollowEachOther() {
        assertThat(DisputeLevel.of(1).next()).isEqualTo(DisputeLevel.MANAGEMENTS);
        assertThat(DisputeLevel.of(2).next()).isEqualTo(DisputeLevel.OUR_MANAGEMENT);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}")
    @CsvSource({"weeks, 2, 3, 3", "clock, 0, 3, 3", "clock, 2, 0, 3", "clock, 2, 3, 0"})
    void impossibleLimitsAreRefused(String unit, int level1, int level2, int rounds) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DisputeLimits(unit, level1, level2, rounds));
    }

    @Test
    void aRefusalNeedsItsReason() {
        assertThat(SettlementAnswer.of("agree", "")).isEqualTo(new SettlementAnswer(true, ""));
        assertThat(SettlementAnswer.of("refuse", "Too late")).isEqualTo(new SettlementAnswer(false, "Too late"));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> SettlementAnswer.of("refuse", " "))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("refusalReason"));
    }
}
