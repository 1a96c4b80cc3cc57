package io.crossover.engine;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.BatchWindow;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.BatchWindowManager;
import org.jspecify.annotations.Nullable;

/**
 * When the engine's history may be cleaned, by weekday in the cooperations' time zone. The engine's own windows take the
 * weekday of the machine's zone, and a machine in UTC would begin China's Saturday on Sunday.
 */
final class CleanUpWindows implements BatchWindowManager {

    private final Map<DayOfWeek, Window> windows;
    private final ZoneId zone;

    CleanUpWindows(Map<DayOfWeek, Window> windows, ZoneId zone) {
        this.windows = Map.copyOf(windows);
        this.zone = zone;
    }

    /**
     * The window that begins on one weekday.
     *
     * @param from the time of the day at which it begins
     * @param hours how long it is, 1 to 24
     */
    record Window(LocalTime from, int hours) {

        Window {
            if (hours < 1 || hours > 24) {
                throw new IllegalArgumentException("A window to clean up in is 1 to 24 hours long, not " + hours);
            }
        }
    }

    @Override
    public boolean isBatchWindowConfigured(ProcessEngineConfigurationImpl configuration) {
        return !windows.isEmpty();
    }

    @Override
    public @Nullable BatchWindow getCurrentOrNextBatchWindow(Date date, ProcessEngineConfigurationImpl configuration) {
        return around(date)
                .filter(window -> date.before(window.getEnd()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable BatchWindow getNextBatchWindow(Date date, ProcessEngineConfigurationImpl configuration) {
        return around(date)
                .filter(window -> date.before(window.getStart()))
                .findFirst()
                .orElse(null);
    }

    /** From the day before, whose window may reach into this one, to the same weekday of the next week. */
    private Stream<BatchWindow> around(Date date) {
        LocalDate today = LocalDate.ofInstant(date.toInstant(), zone);
        return LongStream.rangeClosed(-1, 7).mapToObj(today::plusDays).flatMap(day -> on(day).stream());
    }

    private Optional<BatchWindow> on(LocalDate day) {
        return Optional.ofNullable(windows.get(day.getDayOfWeek())).map(window -> {
            ZonedDateTime start = day.atTime(window.from()).atZone(zone);
            return new BatchWindow(
                    Date.from(start.toInstant()), Date.from(start.toInstant().plus(Duration.ofHours(window.hours()))));
        });
    }
}
