package io.crossover.monitoring.process;

import io.crossover.monitoring.MeasurementRow;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A row of the form on which measurements are entered. */
record MeasurementEntry(
        @Nullable String kpi,
        @Nullable String measuredOn,
        @Nullable String value,
        @Nullable String source,
        @Nullable String segment,
        @Nullable String region) {

    /** What the form begins with. */
    static final MeasurementEntry EMPTY = new MeasurementEntry(null, null, null, null, null, null);

    static List<MeasurementRow> rows(List<MeasurementEntry> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(number -> entries.get(number).row(number + 1L))
                .toList();
    }

    private MeasurementRow row(long line) {
        return new MeasurementRow(line, kpi, measuredOn, value, source, segment, region);
    }
}
