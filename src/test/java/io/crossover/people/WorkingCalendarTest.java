package io.crossover.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("G4 routine periods count working time")
class WorkingCalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final long YEAR_2000 = 946_684_800;
    private static final long YEAR_2100 = 4_102_444_800L;

    private static final long YEAR_2026 = 1_767_225_600;
    private static final long YEAR_2028 = 1_830_297_600;

    /** The file that comes with the application. */
    private static final WorkingCalendar CHINA =
            new WorkingCalendar(new CalendarFile(CalendarFile.USUAL, Clock.systemUTC()));

    private final WorkingCalendar calendar = calendar(SHANGHAI, Set.of(), Set.of());

    // 2026-11-16 is a Monday
    @ParameterizedTest(name = "{0} plus {1} working days is {2}")
    @CsvSource({
        "2026-11-16T10:30, 2, 2026-11-18T10:30",
        "2026-11-19T17:59, 2, 2026-11-23T17:59",
        "2026-11-20T09:00, 1, 2026-11-23T09:00",
        "2026-11-20T18:00, 1, 2026-11-24T09:00",
        "2026-11-21T12:00, 2, 2026-11-25T09:00",
        "2026-11-16T07:00, 1, 2026-11-17T09:00",
        "2026-11-16T23:00, 1, 2026-11-18T09:00",
        "2026-11-16T10:30, 0, 2026-11-16T10:30",
        "2026-11-22T10:30, 0, 2026-11-23T09:00",
        "2026-11-16T10:30, 10, 2026-11-30T10:30",
    })
    void G4_workingDaysKeepTheTimeOfDay(LocalDateTime from, int days, LocalDateTime expected) {
        assertThat(calendar.plusWorkingDays(at(from), days)).isEqualTo(at(expected));
    }

    @ParameterizedTest(name = "{0} plus {1} working hours is {2}")
    @CsvSource({
        "2026-11-16T10:00, 4, 2026-11-16T14:00",
        "2026-11-16T14:00, 4, 2026-11-16T18:00",
        "2026-11-16T14:01, 4, 2026-11-17T09:01",
        "2026-11-20T16:00, 4, 2026-11-23T11:00",
        "2026-11-21T03:00, 4, 2026-11-23T13:00",
        "2026-11-16T09:00, 9, 2026-11-16T18:00",
        "2026-11-16T09:00, 18, 2026-11-17T18:00",
        "2026-11-16T17:00, 20, 2026-11-19T10:00",
    })
    void G2_workingHoursStopOverNightAndAtWeekends(LocalDateTime from, int hours, LocalDateTime expected) {
        assertThat(calendar.plusWorkingHours(at(from), hours)).isEqualTo(at(expected));
    }

    @ParameterizedTest(name = "{0} is working time: {1}")
    @CsvSource({
        "2026-11-16T08:59:59, false",
        "2026-11-16T09:00, true",
        "2026-11-16T17:59:59, true",
        "2026-11-16T18:00, false",
        "2026-11-21T12:00, false",
        "2026-11-22T12:00, false",
    })
    void G4_workingTimeIsWeekdaysFromOpeningToClosing(LocalDateTime at, boolean working) {
        assertThat(calendar.isWorkingTime(at(at))).isEqualTo(working);
    }

    @Test
    void G4_aPublicHolidayAndASwappedWorkingDayCount() {
        LocalDate holiday = LocalDate.of(2026, 11, 17);
        LocalDate swapped = LocalDate.of(2026, 11, 21);
        WorkingCalendar festive = calendar(SHANGHAI, Set.of(holiday), Set.of(swapped));

        assertThat(festive.plusWorkingDays(at(LocalDateTime.parse("2026-11-16T10:00")), 1))
                .isEqualTo(at(LocalDateTime.parse("2026-11-18T10:00")));
        assertThat(festive.plusWorkingDays(at(LocalDateTime.parse("2026-11-20T10:00")), 1))
                .isEqualTo(at(LocalDateTime.parse("2026-11-21T10:00")));
        assertThat(festive.isWorkingTime(at(LocalDateTime.parse("2026-11-17T10:00"))))
                .isFalse();
    }

    @Test
    void G4_theTimeOfDayStaysWhenTheClocksAreChanged() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant fridayBefore =
                LocalDateTime.parse("2026-03-27T10:00").atZone(berlin).toInstant();

        assertThat(calendar(berlin, Set.of(), Set.of()).plusWorkingDays(fridayBefore, 1))
                .isEqualTo(
                        LocalDateTime.parse("2026-03-30T10:00").atZone(berlin).toInstant());
    }

    @Test
    void impossibleSettingsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingCalendar(SHANGHAI, LocalTime.NOON, LocalTime.NOON, day -> true));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorkingDays(Instant.EPOCH, -1));
        WorkingCalendar neverOpen = new WorkingCalendar(SHANGHAI, LocalTime.NOON, LocalTime.MAX, day -> false);
        assertThatIllegalStateException().isThrownBy(() -> neverOpen.plusWorkingHours(Instant.EPOCH, 1));
    }

    @Property
    void daysEndInWorkingTimeAndPassExactlySoManyWorkingDays(
            @ForAll @LongRange(min = YEAR_2000, max = YEAR_2100) long second, @ForAll @IntRange(max = 30) int days) {
        Instant start = calendar.plusWorkingDays(Instant.ofEpochSecond(second), 0);
        Instant end = calendar.plusWorkingDays(Instant.ofEpochSecond(second), days);

        assertThat(calendar.isWorkingTime(end)).isTrue();
        LocalDate first = start.atZone(SHANGHAI).toLocalDate();
        assertThat(first.datesUntil(end.atZone(SHANGHAI).toLocalDate())
                        .filter(day -> !WEEKEND.contains(day.getDayOfWeek())))
                .hasSize(days);
    }

    @Property
    void hoursPassExactlySoMuchWorkingTime(
            @ForAll @LongRange(min = YEAR_2000, max = YEAR_2100) long second, @ForAll @IntRange(max = 40) int hours) {
        Instant start = calendar.plusWorkingDays(Instant.ofEpochSecond(second), 0);
        Instant end = calendar.plusWorkingHours(Instant.ofEpochSecond(second), hours);

        long minutes = Duration.between(start, end).toMinutes();
        long worked = IntStream.range(0, (int) minutes)
                .filter(minute -> calendar.isWorkingTime(start.plus(Duration.ofMinutes(minute))))
                .count();
        assertThat(worked).isEqualTo(hours * 60L);
    }

    @Property
    void laterStartsNeverEndEarlier(
            @ForAll @LongRange(min = YEAR_2000, max = YEAR_2100) long second,
            @ForAll @IntRange(max = 500_000) int later,
            @ForAll @IntRange(max = 30) int amount) {
        Instant from = Instant.ofEpochSecond(second);
        Instant after = from.plusSeconds(later);

        assertThat(calendar.plusWorkingDays(after, amount)).isAfterOrEqualTo(calendar.plusWorkingDays(from, amount));
        assertThat(calendar.plusWorkingHours(after, amount)).isAfterOrEqualTo(calendar.plusWorkingHours(from, amount));
    }

    @ParameterizedTest(name = "{0} plus {1} working days is {2}")
    @CsvSource({
        // the National Day of 2026: 1 to 7 October off, Sunday 20 September and Saturday 10 October worked
        "2026-09-18T10:00, 1, 2026-09-20T10:00",
        "2026-09-19T10:00, 0, 2026-09-20T09:00",
        "2026-09-30T17:59, 1, 2026-10-08T17:59",
        "2026-09-30T18:00, 0, 2026-10-08T09:00",
        "2026-10-01T12:00, 0, 2026-10-08T09:00",
        "2026-10-07T23:59, 0, 2026-10-08T09:00",
        "2026-10-08T08:59, 0, 2026-10-08T09:00",
        "2026-10-09T10:00, 1, 2026-10-10T10:00",
        "2026-10-10T10:00, 1, 2026-10-12T10:00",
        // the Spring Festival of 2026: nine days off, Saturdays 14 and 28 February worked
        "2026-02-13T15:00, 2, 2026-02-24T15:00",
        "2026-02-27T15:00, 1, 2026-02-28T15:00",
        // into the new year, which begins with a day off
        "2026-12-31T16:00, 1, 2027-01-04T16:00",
        "2027-02-04T16:00, 1, 2027-02-09T16:00",
    })
    void G4_theCalendarOfChina(LocalDateTime from, int days, LocalDateTime expected) {
        assertThat(CHINA.plusWorkingDays(at(from), days)).isEqualTo(at(expected));
    }

    @ParameterizedTest(name = "{0} plus {1} working hours is {2}")
    @CsvSource({
        "2026-09-30T16:00, 4, 2026-10-08T11:00",
        "2026-10-10T16:00, 4, 2026-10-12T11:00",
        "2026-10-10T14:00, 4, 2026-10-10T18:00",
        "2026-12-31T17:00, 4, 2027-01-04T12:00",
    })
    void G2_fourWorkingHoursAcrossHolidays(LocalDateTime from, int hours, LocalDateTime expected) {
        assertThat(CHINA.plusWorkingHours(at(from), hours)).isEqualTo(at(expected));
    }

    @Test
    void G4_whoSitsElsewhereIsAnsweredByTheCalendarsZone() {
        // Saturday 01:00 in Shanghai is still Friday in Berlin
        Instant friday = LocalDateTime.parse("2026-11-20T18:00")
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant();

        assertThat(CHINA.isWorkingTime(friday)).isFalse();
        assertThat(CHINA.dayOf(friday)).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(CHINA.timeOf(friday)).isEqualTo(LocalTime.of(1, 0));
        assertThat(CHINA.nextWorkingTime(friday)).isEqualTo(at(LocalDateTime.parse("2026-11-23T09:00")));
    }

    @Test
    void G4_theTimeOfDayStaysOnceWhenAnHourIsMissing() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        WorkingCalendar night = new WorkingCalendar(berlin, LocalTime.of(1, 0), LocalTime.of(9, 0), day -> true);
        Instant opening = LocalDateTime.parse("2026-03-29T01:00").atZone(berlin).toInstant();

        assertThat(night.plusWorkingHours(opening, 7))
                .as("this night has seven hours between one and nine")
                .isEqualTo(
                        LocalDateTime.parse("2026-03-29T09:00").atZone(berlin).toInstant());
        assertThat(night.plusWorkingHours(opening, 8))
                .isEqualTo(
                        LocalDateTime.parse("2026-03-30T02:00").atZone(berlin).toInstant());
    }

    @Property
    void daysAddUp(
            @ForAll @LongRange(min = YEAR_2026, max = YEAR_2028) long second,
            @ForAll @IntRange(max = 20) int first,
            @ForAll @IntRange(max = 20) int then) {
        Instant from = Instant.ofEpochSecond(second);

        assertThat(CHINA.plusWorkingDays(CHINA.plusWorkingDays(from, first), then))
                .isEqualTo(CHINA.plusWorkingDays(from, first + then));
    }

    /** A period may end when the day closes; nothing more added would move that end to the next opening. */
    @Property
    void hoursAddUp(
            @ForAll @LongRange(min = YEAR_2026, max = YEAR_2028) long second,
            @ForAll @IntRange(max = 50) int first,
            @ForAll @IntRange(min = 1, max = 50) int then) {
        Instant from = Instant.ofEpochSecond(second);

        assertThat(CHINA.plusWorkingHours(CHINA.plusWorkingHours(from, first), then))
                .isEqualTo(CHINA.plusWorkingHours(from, first + then));
    }

    @Property
    void laterStartsNeverEndEarlierInChinaEither(
            @ForAll @LongRange(min = YEAR_2026, max = YEAR_2028) long second,
            @ForAll @IntRange(max = 500_000) int later,
            @ForAll @IntRange(max = 30) int amount) {
        Instant from = Instant.ofEpochSecond(second);
        Instant after = from.plusSeconds(later);

        assertThat(CHINA.plusWorkingDays(after, amount)).isAfterOrEqualTo(CHINA.plusWorkingDays(from, amount));
        assertThat(CHINA.plusWorkingHours(after, amount)).isAfterOrEqualTo(CHINA.plusWorkingHours(from, amount));
        assertThat(CHINA.nextWorkingTime(after)).isAfterOrEqualTo(CHINA.nextWorkingTime(from));
    }

    private static WorkingCalendar calendar(ZoneId zone, Set<LocalDate> holidays, Set<LocalDate> swapped) {
        return new WorkingCalendar(
                zone,
                LocalTime.of(9, 0),
                LocalTime.of(18, 0),
                day -> swapped.contains(day) || !WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(SHANGHAI).toInstant();
    }
}
