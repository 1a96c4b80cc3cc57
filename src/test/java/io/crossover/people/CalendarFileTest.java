package io.crossover.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

@DisplayName("G4 a saved calendar is in force at once, a bad one never")
class CalendarFileTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-20T02:00:00Z"), ZoneOffset.UTC);
    private static final Instant TUESDAY = Instant.parse("2026-10-20T02:00:00Z");

    private Path file = Path.of("");
    private int saved;

    @BeforeEach
    void aCalendar(@TempDir Path folder) throws IOException {
        file = folder.resolve("calendar.yaml");
        save("2026-10-01");
    }

    @Test
    void G4_everyNodeTakesASavedCalendarOverAtOnce() throws IOException {
        WorkingCalendar oneNode = new WorkingCalendar(new CalendarFile(file, CLOCK));
        WorkingCalendar another = new WorkingCalendar(new CalendarFile(file, CLOCK));
        assertThat(oneNode.isWorkingTime(TUESDAY)).isTrue();

        save("2026-10-20");

        assertThat(oneNode.isWorkingTime(TUESDAY)).isFalse();
        assertThat(another.isWorkingTime(TUESDAY)).isFalse();
    }

    @Test
    void G4_aCalendarWithAMistakeLeavesTheOneBeforeInForceAndSaysSo() throws IOException {
        CalendarFile calendar = new CalendarFile(file, CLOCK);

        save("20.10.2026");

        assertThat(new WorkingCalendar(calendar).isWorkingTime(TUESDAY)).isTrue();
        assertThat(calendar.sentences())
                .containsExactly("The working calendar was changed but cannot be used, and the one before it stays in"
                        + " force. Line 5: \"20.10.2026\" is no day; write year, month and day, such as 2026-10-01.");

        save("2026-10-20");
        assertThat(calendar.sentences()).isEmpty();
        assertThat(new WorkingCalendar(calendar).isWorkingTime(TUESDAY)).isFalse();
    }

    @Test
    void G4_aCalendarThatIsGoneStaysInForceUntilItIsBack() throws IOException {
        CalendarFile calendar = new CalendarFile(file, CLOCK);

        Files.delete(file);

        assertThat(new WorkingCalendar(calendar).isWorkingTime(TUESDAY)).isTrue();
        assertThat(calendar.sentences())
                .singleElement()
                .asString()
                .endsWith("It cannot be read: there is no such file");

        save("2026-10-20");
        assertThat(calendar.sentences()).isEmpty();
    }

    @Test
    void G4_atStartUpABadCalendarIsRefusedInOneSentence() throws IOException {
        save("tomorrow");

        assertThatThrownBy(() -> new CalendarFile(file, CLOCK)).satisfies(failure -> {
            FailureAnalysis analysis = new BadCalendarFailureAnalyzer().analyze(failure);
            assertThat(analysis.getDescription())
                    .isEqualTo("The working calendar " + file + " cannot be used. Line 5: \"tomorrow\" is no day; write"
                            + " year, month and day, such as 2026-10-01.");
            assertThat(analysis.getAction()).contains("crossover.calendar.file");
        });
        assertThatThrownBy(() -> new CalendarFile(file.resolveSibling("nowhere.yaml"), CLOCK))
                .hasMessageEndingWith("nowhere.yaml cannot be read: there is no such file");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(() -> new CalendarFile(file, CLOCK)).hasMessageEndingWith("it is not UTF-8 text");
    }

    @Test
    void G4_withoutAFileTheCalendarThatComesWithTheApplicationCounts() {
        assertThat(new WorkingCalendar(new CalendarFile(null, CLOCK))
                        .isWorkingTime(Instant.parse("2026-10-01T02:00:00Z")))
                .isFalse();
    }

    /** Each version of the file is newer than the one before, however fast they are saved. */
    private void save(String dayOff) throws IOException {
        Files.writeString(
                file,
                """
                time zone: Asia/Shanghai
                hours: 09:00-18:00
                weekdays: [Monday, Tuesday, Wednesday, Thursday, Friday]
                days off:
                  %s: a day off
                working days:
                confirmed until: 2027-12-31
                ends: 2027-12-31
                """
                        .formatted(dayOff));
        saved++;
        Files.setLastModifiedTime(file, FileTime.from(CLOCK.instant().plusSeconds(saved)));
    }
}
