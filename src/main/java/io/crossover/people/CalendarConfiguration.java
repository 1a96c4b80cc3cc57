package io.crossover.people;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the working calendar is (G4). */
@Configuration
class CalendarConfiguration {

    @Bean
    CalendarFile calendarFile(@Value("${crossover.calendar.file:}") String file, Clock clock) {
        return new CalendarFile(file.isBlank() ? usual() : Path.of(file), clock);
    }

    @Bean
    WorkingCalendar workingCalendar(CalendarFile file) {
        return new WorkingCalendar(file);
    }

    private static @Nullable Path usual() {
        return Files.isRegularFile(CalendarFile.USUAL) ? CalendarFile.USUAL : null;
    }
}
