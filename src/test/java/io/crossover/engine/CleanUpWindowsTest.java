package io.crossover.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.BatchWindow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CleanUpWindowsTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final ProcessEngineConfigurationImpl ENGINE = new StandaloneInMemProcessEngineConfiguration();
    private static final CleanUpWindows WINDOWS = new CleanUpWindows(
            Map.of(
                    DayOfWeek.TUESDAY, new CleanUpWindows.Window(LocalTime.of(22, 0), 8),
                    DayOfWeek.SATURDAY, new CleanUpWindows.Window(LocalTime.of(6, 0), 24)),
            CHINA);

    @Test
    void aNightBelongsToTheDayOnWhichItBegins() {
        assertThat(currentOrNext("2026-11-24T21:59:59")).isEqualTo("2026-11-24T22:00 to 2026-11-25T06:00");
        assertThat(currentOrNext("2026-11-25T05:59:59")).isEqualTo("2026-11-24T22:00 to 2026-11-25T06:00");
        assertThat(currentOrNext("2026-11-25T06:00")).isEqualTo("2026-11-28T06:00 to 2026-11-29T06:00");
    }

    @Test
    void theNextWindowIsOneThatHasNotBegun() {
        assertThat(next("2026-11-24T21:59:59")).isEqualTo("2026-11-24T22:00 to 2026-11-25T06:00");
        assertThat(next("2026-11-24T22:00")).isEqualTo("2026-11-28T06:00 to 2026-11-29T06:00");
        assertThat(next("2026-11-28T06:00")).isEqualTo("2026-12-01T22:00 to 2026-12-02T06:00");
    }

    @Test
    void withoutWindowsNothingIsCleaned() {
        CleanUpWindows none = new CleanUpWindows(Map.of(), CHINA);
        assertThat(none.isBatchWindowConfigured(ENGINE)).isFalse();
        assertThat(none.getCurrentOrNextBatchWindow(new Date(), ENGINE)).isNull();
        assertThat(WINDOWS.isBatchWindowConfigured(ENGINE)).isTrue();
    }

    @Test
    void aWindowIsNoLongerThanADay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CleanUpWindows.Window(LocalTime.MIDNIGHT, 25))
                .withMessageContaining("1 to 24 hours");
    }

    private static String currentOrNext(String time) {
        return text(WINDOWS.getCurrentOrNextBatchWindow(date(time), ENGINE));
    }

    private static String next(String time) {
        return text(WINDOWS.getNextBatchWindow(date(time), ENGINE));
    }

    private static Date date(String time) {
        return Date.from(LocalDateTime.parse(time).atZone(CHINA).toInstant());
    }

    private static String text(@Nullable BatchWindow window) {
        return window == null ? "none" : local(window.getStart()) + " to " + local(window.getEnd());
    }

    private static LocalDateTime local(Date date) {
        return LocalDateTime.ofInstant(date.toInstant(), CHINA);
    }
}
