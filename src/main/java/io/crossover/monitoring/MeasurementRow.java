package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A measurement as it was written, by whatever way it came.
 *
 * @param line of the file, from 1 with the heading, or the row's number in a list
 */
public record MeasurementRow(
        long line,
        @Nullable String kpi,
        @Nullable String at,
        @Nullable String value,
        @Nullable String source,
        @Nullable String segment,
        @Nullable String region) {

    /** One that is of no region in particular. */
    public MeasurementRow(
            long line,
            @Nullable String kpi,
            @Nullable String at,
            @Nullable String value,
            @Nullable String source,
            @Nullable String segment) {
        this(line, kpi, at, value, source, segment, null);
    }

    private static final int LONGEST_TEXT = 100;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    /** Stands for the whole of a day where only the day is given. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /**
     * The measurement that the row says.
     *
     * @param kpis whether a name is defined
     * @param zone of days and of times without an offset
     * @param refused takes what is wrong with it, every field's reason; the answer is then empty
     */
    Optional<Measurement> read(Predicate<String> kpis, ZoneId zone, Consumer<Refusal> refused) {
        List<Refusal> wrong = new ArrayList<>();
        String name = part(() -> kpi(kpis), wrong);
        Instant time = part(() -> time("at", at, zone), wrong);
        var figure = part(() -> Figure.read("value", value), wrong);
        String from = part(
                () -> Words.required(
                        "source", "The source", Words.nobodys("source", "The source", source), LONGEST_TEXT),
                wrong);
        String segmentName = part(() -> Words.name("segment", "The segment", segment), wrong);
        String regionName = part(() -> Words.name("region", "The region", region), wrong);
        wrong.forEach(refused);
        return name == null
                        || time == null
                        || figure == null
                        || from == null
                        || segmentName == null
                        || regionName == null
                ? Optional.empty()
                : Optional.of(new Measurement(new Series(name, new Part(segmentName, regionName), from), time, figure));
    }

    private <T> @Nullable T part(Supplier<T> read, List<Refusal> wrong) {
        try {
            return read.get();
        } catch (InvalidInputException e) {
            wrong.add(new Refusal(line, e.field(), String.valueOf(e.getMessage())));
            return null;
        }
    }

    private String kpi(Predicate<String> kpis) {
        String name = Words.required("kpi", "The KPI", kpi, Kpi.LONGEST_NAME);
        if (!kpis.test(name)) {
            throw new InvalidInputException(
                    "kpi", "'" + Words.shortened(name) + "' is not among this cooperation's KPIs: define it first");
        }
        return name;
    }

    /** A day (its end is meant), a time in the cooperation's zone, or a time with its offset. */
    public static Instant time(String field, @Nullable String text, ZoneId zone) {
        if (text == null || text.isBlank()) {
            throw new InvalidInputException(field, "The time is missing");
        }
        try {
            TemporalAccessor read =
                    TIME.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            Instant time = read instanceof OffsetDateTime offset
                    ? offset.toInstant()
                    : (read instanceof LocalDateTime local ? local : ((LocalDate) read).atTime(END_OF_DAY))
                            .atZone(zone)
                            .toInstant();
            int year = time.atZone(zone).getYear();
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw new InvalidInputException(
                        field, "The time must lie between the years " + FIRST_YEAR + " and " + LAST_YEAR);
            }
            return time.truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new InvalidInputException(
                    field,
                    "'" + Words.shortened(text.strip())
                            + "' is not a time such as 2027-03-05T18:00:00+08:00 or a day such as 2027-03-05");
        }
    }

    /** Why a row cannot be taken. */
    public record Refusal(long line, String field, String reason) {}
}
