package io.crossover.monitoring;

import io.crossover.cooperation.InvalidInputException;
import io.crossover.monitoring.MeasurementRow.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one upload (M11). It remembers the sources and segments that it has checked, which come again and
 * again, the newest figure of each, and the first reasons why rows cannot be taken; never the rows.
 */
public final class UploadReader {

    private static final int MOST_SERIES = 20_000;

    private final Predicate<String> kpis;
    private final ZoneId zone;
    private final long mostRows;
    private final Map<Written, Integer> numbers = new HashMap<>();
    private final Map<Series, Integer> numbersBySeries = new HashMap<>();
    private final List<Tally> series = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private @Nullable Times times;
    private long rows;
    private long refusedRows;
    private long refusedLine = -1;

    /**
     * @param kpis whether a name is defined
     * @param zone of days and of times without an offset
     */
    public UploadReader(Predicate<String> kpis, ZoneId zone, long mostRows) {
        this.kpis = kpis;
        this.zone = zone;
        this.mostRows = mostRows;
    }

    /** What was written in the columns that name a series. */
    private record Written(
            @Nullable String kpi, @Nullable String segment, @Nullable String region, @Nullable String source) {}

    /**
     * A row that can be taken.
     *
     * @param series its number in the order of {@link #series()}
     */
    public record Reading(long line, int series, Instant at, BigDecimal value) {}

    /** The newest figure of a series in this upload. */
    public record Newest(Series series, Instant at, BigDecimal value) {}

    /**
     * What the figures of a series come to in this upload.
     *
     * @param inOrder each is later than the one before it: none is there twice
     */
    public record Sum(long figures, BigDecimal total, Instant oldest, boolean inOrder) {}

    /** Empty when the row cannot be taken. */
    public Optional<Reading> read(MeasurementRow row) {
        rows++;
        if (rows > mostRows) {
            throw new InvalidInputException(
                    "body",
                    "Nothing was stored: an upload has at most %,d rows; send the rest in another one"
                            .formatted(mostRows)
                            .replace(',', ' '));
        }
        Written written = new Written(row.kpi(), row.segment(), row.region(), row.source());
        Integer known = numbers.get(written);
        if (known == null) {
            return row.read(kpis, zone, this::refuse).map(measurement -> first(row.line(), written, measurement));
        }
        try {
            Instant at = time(row.at());
            BigDecimal value = Figure.read("value", row.value());
            return Optional.of(taken(row.line(), known, at, value));
        } catch (InvalidInputException e) {
            // once more, for every reason
            row.read(kpis, zone, this::refuse);
            return Optional.empty();
        }
    }

    /** An upload of one row, as most are, needs no room for times. */
    private Instant time(@Nullable String text) {
        if (times == null) {
            times = new Times();
        }
        return times.read(text);
    }

    private Reading first(long line, Written written, Measurement measurement) {
        Integer number = numbersBySeries.get(measurement.series());
        if (number == null) {
            if (series.size() == MOST_SERIES) {
                throw new InvalidInputException(
                        "source",
                        "Nothing was stored: there are more than 20 000 combinations of KPI, segment, region and source."
                                + " A source or a segment is not a single customer or order");
            }
            number = series.size();
            numbersBySeries.put(measurement.series(), number);
            series.add(new Tally(measurement.series()));
        }
        if (numbers.size() < 2 * MOST_SERIES) {
            numbers.put(written, number);
        }
        return taken(line, number, measurement.at(), measurement.value());
    }

    private Reading taken(long line, int number, Instant at, BigDecimal value) {
        series.get(number).add(at, value);
        return new Reading(line, number, at, value);
    }

    /** A row that cannot be taken. */
    public void refuse(Refusal refusal) {
        if (refusal.line() != refusedLine) {
            refusedLine = refusal.line();
            refusedRows++;
        }
        if (refused.size() < RefusedUploadException.LISTED) {
            refused.add(refusal);
        }
    }

    public boolean hasRefused() {
        return !refused.isEmpty();
    }

    /** @throws RefusedUploadException when there is a row that cannot be taken */
    public void requireAllTaken() {
        if (hasRefused()) {
            throw new RefusedUploadException(refused, refusedRows);
        }
    }

    /** Every series of the upload with its newest figure. */
    public List<Newest> series() {
        return series.stream().map(Tally::newest).toList();
    }

    /** What each series of the upload comes to, in the order of {@link #series()}. */
    public List<Sum> sums() {
        return series.stream().map(Tally::sum).toList();
    }

    public long rows() {
        return rows;
    }

    /** Names of KPIs that have a row. */
    public Set<String> kpisWithRows() {
        Set<String> named = new HashSet<>();
        series.forEach(each -> named.add(each.series.kpi()));
        return named;
    }

    /** One series as far as it was read. */
    private static final class Tally {

        private final Series series;
        private long figures;
        private BigDecimal total = BigDecimal.ZERO;
        private Instant oldest = Instant.MAX;
        private Instant newestAt = Instant.MIN;
        private BigDecimal newest = BigDecimal.ZERO;
        private boolean inOrder = true;

        Tally(Series series) {
            this.series = series;
        }

        void add(Instant at, BigDecimal value) {
            figures++;
            total = total.add(value);
            if (at.isBefore(oldest)) {
                oldest = at;
            }
            if (at.isAfter(newestAt)) {
                newestAt = at;
                newest = value;
            } else {
                inOrder = false;
            }
        }

        Newest newest() {
            return new Newest(series, newestAt, newest);
        }

        Sum sum() {
            return new Sum(figures, total, oldest, inOrder);
        }
    }

    /** Many rows of a file have the same time. */
    private final class Times {

        private static final int SLOTS = 1 << 12;

        private final @Nullable String[] texts = new String[SLOTS];
        private final @Nullable Instant[] instants = new Instant[SLOTS];

        Instant read(@Nullable String text) {
            if (text == null) {
                return MeasurementRow.time("at", text, zone);
            }
            int slot = text.hashCode() & SLOTS - 1;
            Instant known = instants[slot];
            if (known != null && text.equals(texts[slot])) {
                return known;
            }
            Instant read = MeasurementRow.time("at", text, zone);
            texts[slot] = text;
            instants[slot] = read;
            return read;
        }
    }
}
