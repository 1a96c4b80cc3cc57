package io.crossover.people;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The working calendar's settings (G4); its time zone is the clock's. */
@Configuration
class CalendarConfiguration {

    @Bean
    WorkingCalendar workingCalendar(
            Clock clock,
            @Value("${crossover.calendar.opens}") LocalTime opens,
            @Value("${crossover.calendar.closes}") LocalTime closes) {
        return new WorkingCalendar(clock.getZone(), opens, closes, CalendarConfiguration::isWeekday);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
