package io.crossover.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("G4 a calendar file says when people work, and its mistakes are answered with their line")
class CalendarFormatTest {

    private static final String GOOD =
            """
            time zone: Asia/Shanghai
            hours: 09:00-18:00
            weekdays: [Monday, Tuesday, Wednesday, Thursday, Friday]
            days off:
              2026-10-01 to 2026-10-07: National Day 国庆节
            working days:
              2026-10-10: for National Day
            confirmed until: 2026-12-31
            ends: 2026-12-31
            """;

    @Test
    void G4_aCalendarHasWeekdaysHolidaysSwappedDaysHoursAndAZone() {
        CalendarEntries entries = CalendarFormat.read(GOOD);

        assertThat(entries.time().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(entries.time().opens()).hasToString("09:00");
        assertThat(entries.time().closes()).hasToString("18:00");
        assertThat(entries.ends()).hasToString("2026-12-31");
        assertThat(working(entries, "2026-09-30", "2026-10-08", "2026-10-10")).isTrue();
        assertThat(resting(entries, "2026-10-01", "2026-10-07", "2026-10-11")).isTrue();
    }

    @ParameterizedTest(name = "instead of \"{0}\": {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            time zone: Asia/Shanghai | time zone: Shanghai | Line 1: "Shanghai" is no time zone; write one such as Asia/Shanghai.
            hours: 09:00-18:00 | hours: 09:00-9 | Line 2: "09:00-9" are no working hours; write the opening and a later closing hour, such as 09:00-18:00.
            hours: 09:00-18:00 | hours: 18:00-09:00 | Line 2: "18:00-09:00" are no working hours; write the opening and a later closing hour, such as 09:00-18:00.
            [Monday, Tuesday, | [Monday, Tusday, | Line 3: "Tusday" is no day of the week; write Monday to Sunday.
            [Monday, Tuesday, Wednesday, Thursday, Friday] | [] | Line 3: List the weekdays, such as [Monday, Tuesday, Wednesday, Thursday, Friday].
            2026-10-01 to 2026-10-07 | 2026-10-1 to 2026-10-07 | Line 5: "2026-10-1" is no day; write year, month and day, such as 2026-10-01.
            2026-10-01 to 2026-10-07 | 2026-10-07 to 2026-10-01 | Line 5: 2026-10-01 is before 2026-10-07; the first day comes first.
            2026-10-01 to 2026-10-07 | 2025-10-01 to 2026-10-07 | Line 5: 2025-10-01 to 2026-10-07 is longer than any holiday; check the years.
            2026-10-01 to 2026-10-07 | 2027-10-01 to 2027-10-07 | Line 5: 2027-10-07 is after the calendar's end, 2026-12-31; move the end as well.
            2026-10-10: for | 2026-10-07: for | Line 7: 2026-10-07 is a day off as well; it can be only one of them.
            2026-10-10: for | 2026-10-12: for | Line 7: 2026-10-12 is a Monday and a working day anyway.
            working days: | swapped days: | Line 6: "swapped days" is no heading of a calendar; there are time zone, hours, weekdays, days off, working days, confirmed until, ends.
            confirmed until: 2026-12-31 | confirmed until: 2027-01-01 | Line 8: The calendar cannot be confirmed beyond its end, 2026-12-31.
            confirmed until: 2026-12-31 | ends: 2026-12-31 | Line 9: "ends" stands there twice.
            hours: 09:00-18:00 | hours: [9, 18] | Line 2: The hours is a single word or number, without brackets or further lines.
            """)
    void G4_aMistakeIsAnsweredWithItsLine(String right, String wrong, String answer) {
        assertThat(GOOD).contains(right);
        assertThatThrownBy(() -> CalendarFormat.read(GOOD.replace(right, wrong)))
                .isInstanceOf(BadCalendarException.class)
                .hasMessage(answer);
    }

    @Test
    void G4_whatIsMissingOrIsNoCalendarIsSaidToo() {
        assertThatThrownBy(() -> CalendarFormat.read(GOOD.replace("ends: 2026-12-31\n", "")))
                .hasMessage("Line 8: The calendar ends without the heading \"ends\".");
        assertThatThrownBy(() -> CalendarFormat.read(GOOD.replace("  2026-10-10", "\t2026-10-10")))
                .isInstanceOf(BadCalendarException.class)
                .hasMessageStartingWith("Line 7: ");
        assertThatThrownBy(() -> CalendarFormat.read("")).hasMessageStartingWith("Line 1: A calendar has the headings");
        assertThatThrownBy(() -> CalendarFormat.read("just words"))
                .hasMessageStartingWith("Line 1: A calendar has the headings");
        assertThat(resting(CalendarFormat.read(GOOD.replace("  2026-10-10: for National Day\n", "")), "2026-10-10"))
                .as("a heading with nothing under it")
                .isTrue();
    }

    /** The State Council's notice of 4 November 2025: thirty-three days off and six swapped ones. */
    @Test
    void G4_theYear2026IsAsPublished() throws IOException {
        CalendarEntries china = china();

        assertThat(LocalDate.of(2026, 1, 1)
                        .datesUntil(LocalDate.of(2027, 1, 1))
                        .filter(day ->
                                isWeekend(day) && china.time().workingDay().test(day)))
                .map(LocalDate::toString)
                .containsExactly("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10");
        assertThat(LocalDate.of(2026, 1, 1)
                        .datesUntil(LocalDate.of(2027, 1, 1))
                        .filter(day ->
                                !isWeekend(day) && !china.time().workingDay().test(day)))
                .map(LocalDate::toString)
                .containsExactly(
                        "2026-01-01",
                        "2026-01-02",
                        "2026-02-16",
                        "2026-02-17",
                        "2026-02-18",
                        "2026-02-19",
                        "2026-02-20",
                        "2026-02-23",
                        "2026-04-06",
                        "2026-05-01",
                        "2026-05-04",
                        "2026-05-05",
                        "2026-06-19",
                        "2026-09-25",
                        "2026-10-01",
                        "2026-10-02",
                        "2026-10-05",
                        "2026-10-06",
                        "2026-10-07");
    }

    /**
     * Not the Spring Festival of 6 February: the new moon comes four minutes before that day ends in China, and ICU
     * computes it a few minutes later.
     */
    @Test
    void G4_theLunarDaysOf2027AreThoseOfTheChineseCalendar() throws IOException {
        CalendarEntries china = china();

        assertThat(lunar(5, 5)).hasToString("2027-06-09");
        assertThat(lunar(8, 15)).hasToString("2027-09-15");
        assertThat(resting(
                        china,
                        "2027-01-01",
                        "2027-02-05",
                        "2027-02-08",
                        "2027-04-05",
                        "2027-06-09",
                        "2027-09-15",
                        "2027-10-01"))
                .isTrue();
        assertThat(working(china, "2027-02-04", "2027-02-09", "2027-06-10", "2027-09-16"))
                .isTrue();
    }

    @Test
    void G4_managementIsWarnedSixtyDaysBeforeTheCalendarEndsOrIsNoLongerConfirmed() throws IOException {
        CalendarEntries china = china();

        assertThat(china.warnings(LocalDate.of(2026, 11, 1))).isEmpty();
        assertThat(china.warnings(LocalDate.of(2026, 11, 2)))
                .singleElement()
                .asString()
                .startsWith("The working calendar is confirmed until 2026-12-31 only");
        assertThat(china.warnings(LocalDate.of(2027, 11, 2)))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("The working calendar ends on 2027-12-31");
    }

    private static CalendarEntries china() throws IOException {
        return CalendarFormat.read(Files.readString(CalendarFile.USUAL));
    }

    private static LocalDate lunar(int month, int day) {
        ChineseCalendar calendar = new ChineseCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
        calendar.setTime(java.util.Date.from(Instant.parse("2027-06-30T04:00:00Z")));
        calendar.set(ChineseCalendar.MONTH, month - 1);
        calendar.set(ChineseCalendar.IS_LEAP_MONTH, 0);
        calendar.set(ChineseCalendar.DAY_OF_MONTH, day);
        return calendar.getTime().toInstant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean working(CalendarEntries entries, String... days) {
        return Stream.of(days).map(LocalDate::parse).allMatch(entries.time().workingDay());
    }

    private static boolean resting(CalendarEntries entries, String... days) {
        return Stream.of(days).map(LocalDate::parse).noneMatch(entries.time().workingDay());
    }
}
