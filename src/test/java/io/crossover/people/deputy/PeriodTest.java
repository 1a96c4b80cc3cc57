package io.crossover.people.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crossover.cooperation.InvalidInputException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");

    @Test
    void daysAreWholeAndBothIncludedInTheCalendarsZone() {
        assertThat(Period.of("2026-12-01", "2026-12-02", SHANGHAI, NOW))
                .isEqualTo(new Period(Instant.parse("2026-11-30T16:00:00Z"), Instant.parse("2026-12-02T16:00:00Z")));
    }

    @Test
    void aMomentIsInTheCalendarsZoneUnlessItHasOne() {
        assertThat(Period.of("2026-12-01T14:00", "2026-12-01T08:00Z", SHANGHAI, NOW))
                .isEqualTo(new Period(Instant.parse("2026-12-01T06:00:00Z"), Instant.parse("2026-12-01T08:00:00Z")));
        assertThat(Period.of("2026-12-01T14:00:00+09:00", "2026-12-02", SHANGHAI, NOW)
                        .from())
                .isEqualTo(Instant.parse("2026-12-01T05:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-03, 2026-12-01, to, must come after",
        "2026-12-01T09:00, 2026-12-01T09:00, to, must come after",
        "2026-11-01, 2026-11-30, to, over already",
        "2026-12-01, 2028-01-01, to, one year",
        "tomorrow, 2026-12-01, from, is not a day",
        "2026-02-30, 2026-12-01, from, is not a day",
        "2026-12-01, 2026-12-01T25:00, to, is not a day",
        "'', 2026-12-01, from, is not a day"
    })
    void whatIsNoPeriodIsRefusedNamingTheField(String from, String to, String field, String words) {
        assertThatThrownBy(() -> Period.of(from, to, SHANGHAI, NOW))
                .isInstanceOfSatisfying(InvalidInputException.class, wrong -> assertThat(wrong.field())
                        .isEqualTo(field))
                .hasMessageContaining(words);
    }
}
