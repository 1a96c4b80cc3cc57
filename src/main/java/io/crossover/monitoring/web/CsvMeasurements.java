package io.crossover.monitoring.web;

import io.crossover.monitoring.MeasurementRow;
import io.crossover.monitoring.RowSink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;

/** Reads measurements from a CSV file, row by row. */
final class CsvMeasurements {

    private static final CsvRows FILE =
            new CsvRows(List.of("kpi", "at", "value", "source"), List.of("segment", "region"));

    private CsvMeasurements() {}

    static void read(InputStream body, Charset charset, RowSink sink) throws IOException {
        FILE.read(
                body,
                charset,
                (line, values) -> sink.row(
                        new MeasurementRow(line, values[0], values[1], values[2], values[3], values[4], values[5])),
                sink::refuse);
    }
}
