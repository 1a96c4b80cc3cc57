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
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one upload (M11). It remembers the sources and segments that it has checked, which come again and
 * again, the newest figure of each, and the first reasons why rows cannot be taken; never the rows.
 */
public final class UploadReader {

    private static final int MOST_SERIES = 20_000;

    private final Set<String> kpis;
    private final ZoneId zone;
    private final long mostRows;
    private final Map<Written, Integer> numbers = new HashMap<>();
    private final Map<Series, Integer> numbersBySeries = new HashMap<>();
    private final List<Newest> series = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private final Times times = new Times();
    private long rows;
    private long refusedRows;
    private long refusedLine = -1;

    /**
     * @param kpis the names that are defined
     * @param zone of days and of times without an offset
     */
    public UploadReader(Set<String> kpis, ZoneId zone, long mostRows) {
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
            Instant at = times.read(row.at());
            BigDecimal value = Figure.read("value", row.value());
            return Optional.of(taken(row.line(), known, at, value));
        } catch (InvalidInputException e) {
            // once more, for every reason
            row.read(kpis, zone, this::refuse);
            return Optional.empty();
        }
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
            series.add(new Newest(measurement.series(), measurement.at(), measurement.value()));
        }
        if (numbers.size() < 2 * MOST_SERIES) {
            numbers.put(written, number);
        }
        return taken(line, number, measurement.at(), measurement.value());
    }

    private Reading taken(long line, int number, Instant at, BigDecimal value) {
        Newest newest = series.get(number);
        if (at.isAfter(newest.at())) {
            series.set(number, new Newest(newest.series(), at, value));
        }
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
        return List.copyOf(series);
    }

    public long rows() {
        return rows;
    }

    /** Names of KPIs that have a row. */
    public Set<String> kpisWithRows() {
        Set<String> named = new HashSet<>();
        series.forEach(each -> named.add(each.series().kpi()));
        return named;
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
