package io.crossover.people;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the calendar in one sentence instead of a stack trace. */
class BadCalendarFailureAnalyzer extends AbstractFailureAnalyzer<BadCalendarException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, BadCalendarException cause) {
        return new FailureAnalysis(
                cause.sentence(),
                "Correct the calendar file; crossover.calendar.file names it, and without that setting it is"
                        + " calendar/working-calendar.yaml beside the application, or the one that comes with it.",
                cause);
    }
}
