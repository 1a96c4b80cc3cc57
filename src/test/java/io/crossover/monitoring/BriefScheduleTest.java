package io.crossover.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M16 briefs daily and weekly, at a set hour")
class BriefScheduleTest {

    private static final BriefSchedule SCHEDULE =
            new BriefSchedule(LocalTime.of(18, 0), DayOfWeek.FRIDAY, ZoneId.of("Asia/Shanghai"));

    @Test
    void M16_everyDayFromTheFirstAtTheHour() {
        assertThat(SCHEDULE.cycle(LocalDate.of(2027, 3, 1))).isEqualTo("R/2027-03-01T18:00:00+08:00/P1D");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-05T10:00:00Z, 2027-03-05",
        "2027-03-05T15:59:59Z, 2027-03-05",
        "2027-03-06T03:00:00Z, 2027-03-05",
        "2027-03-06T08:59:59Z, 2027-03-05",
        "2027-03-06T09:00:00Z, 2027-03-06"
    })
    void M16_aLateBriefIsStillThatDays(Instant written, LocalDate day) {
        assertThat(SCHEDULE.dayAt(written)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"23:30, 2027-03-05T15:30:00Z", "23:30, 2027-03-06T02:00:00Z", "00:00, 2027-03-04T16:00:00Z"})
    void M16_anHourByNight(LocalTime at, Instant written) {
        assertThat(new BriefSchedule(at, DayOfWeek.FRIDAY, SCHEDULE.zone()).dayAt(written))
                .isEqualTo(LocalDate.of(2027, 3, 5));
    }

    @Test
    void M16_theHourComesEarlierWhereTheClocksChange() {
        BriefSchedule berlin = new BriefSchedule(LocalTime.of(18, 0), DayOfWeek.FRIDAY, ZoneId.of("Europe/Berlin"));
        assertThat(berlin.cycle(LocalDate.of(2027, 10, 29))).isEqualTo("R/2027-10-29T18:00:00+02:00/P1D");
        assertThat(berlin.dayAt(Instant.parse("2027-10-29T16:00:00Z"))).isEqualTo(LocalDate.of(2027, 10, 29));
        assertThat(berlin.dayAt(Instant.parse("2027-11-02T16:00:00Z"))).isEqualTo(LocalDate.of(2027, 11, 2));
    }

    @Test
    void M16_dailyOnWorkingDaysWeeklyOnItsWeekday() {
        LocalDate friday = LocalDate.of(2027, 3, 5);
        assertThat(SCHEDULE.on(friday, day -> true)).containsExactly(BriefKind.DAILY, BriefKind.WEEKLY);
        assertThat(SCHEDULE.on(friday, day -> false)).containsExactly(BriefKind.WEEKLY);
        assertThat(SCHEDULE.on(friday.plusDays(1), day -> false)).isEmpty();
        assertThat(SCHEDULE.on(friday.plusDays(1), day -> true)).containsExactly(BriefKind.DAILY);
    }
}
