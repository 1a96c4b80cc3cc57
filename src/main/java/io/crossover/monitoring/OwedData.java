package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Data that a partner is to deliver (A5, M8).
 *
 * @param name what people call it
 * @param content which fields or KPIs it has
 * @param firstDue the day by which it is due for the first time
 * @param everyDays after how many days each it is due again; none: it is due once
 * @param until the last day on which it can be due again, included; none: it is due once
 */
public record OwedData(
        String name, String content, LocalDate firstDue, @Nullable Integer everyDays, @Nullable LocalDate until) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CONTENT = 1000;
    private static final int RAREST = 366;
    private static final int MOST = 400;

    /** @throws InvalidInputException naming the field that cannot be taken */
    public static OwedData read(
            @Nullable String name,
            @Nullable String content,
            @Nullable String firstDue,
            @Nullable String everyDays,
            @Nullable String until) {
        String called = Words.required("name", "The name", Words.nobodys("name", "The name", name), LONGEST_NAME);
        String fields = Words.required(
                "content", "What it contains", Words.nobodys("content", "What it contains", content), LONGEST_CONTENT);
        LocalDate first = Words.day("firstDue", "The first day it is due", firstDue);
        if (everyDays == null || everyDays.isBlank()) {
            if (until != null && !until.isBlank()) {
                throw new InvalidInputException(
                        "everyDays", "Say after how many days it is due again, or leave out until when");
            }
            return new OwedData(called, fields, first, null, null);
        }
        OwedData again = new OwedData(
                called, fields, first, rhythm(everyDays.strip()), Words.day("until", "The day until when", until));
        again.requireSensible();
        return again;
    }

    private static Integer rhythm(String text) {
        int days = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (days < 1 || days > RAREST) {
            throw new InvalidInputException(
                    "everyDays",
                    "After how many days it is due again is a whole number from 1 to %d, not '%s'"
                            .formatted(RAREST, Words.shortened(text)));
        }
        return days;
    }

    private void requireSensible() {
        if (until == null || everyDays == null) {
            return;
        }
        if (until.isBefore(firstDue)) {
            throw new InvalidInputException(
                    "until", "It is due for the first time on %s: until when cannot lie before".formatted(firstDue));
        }
        long times = 1 + ChronoUnit.DAYS.between(firstDue, until) / everyDays;
        if (times > MOST) {
            throw new InvalidInputException(
                    "until",
                    "That makes %d deliveries, and at most %d are taken: let it end sooner or be due less often"
                            .formatted(times, MOST));
        }
    }

    /** The days on which it is due, the first one first. */
    public List<LocalDate> dueDays() {
        if (everyDays == null || until == null) {
            return List.of(firstDue);
        }
        return Stream.iterate(firstDue, day -> !day.isAfter(until), day -> day.plusDays(everyDays))
                .toList();
    }

    /** When it is due, for a reader. */
    public String rhythmInWords() {
        return everyDays == null
                ? "once, by " + firstDue
                : "%s from %s until %s"
                        .formatted(
                                everyDays == 1 ? "every day" : "every %d days".formatted(everyDays), firstDue, until);
    }
}
