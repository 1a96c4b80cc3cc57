package io.crossover.monitoring.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.monitoring.MeasurementRow;
import io.crossover.monitoring.MeasurementRow.Refusal;
import io.crossover.monitoring.RefusedUploadException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads measurements from a CSV file with a heading, its columns in any order. */
final class CsvMeasurements {

    private static final Set<String> COLUMNS = Set.of("kpi", "at", "value", "source", "segment");
    private static final List<String> REQUIRED = List.of("kpi", "at", "value", "source");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvMeasurements() {}

    static List<MeasurementRow> read(InputStream body, Charset charset) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(withoutByteOrderMark(body, charset))) {
            return rows(csv.iterator());
        } catch (CsvParseException e) {
            throw new InvalidInputException(
                    "body",
                    "The file is not proper CSV: "
                            + Optional.ofNullable(e.getCause())
                                    .map(Throwable::getMessage)
                                    .orElse(e.getMessage()));
        } catch (CharacterCodingException e) {
            throw notText(charset);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw notText(charset);
            }
            throw e;
        }
    }

    private static List<MeasurementRow> rows(Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            throw new InvalidInputException("body", "The file is empty: its first line names the columns");
        }
        Map<String, Integer> columns = columns(records.next());
        List<MeasurementRow> rows = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        records.forEachRemaining(record -> {
            if (record.getFieldCount() != columns.size()) {
                refused.add(new Refusal(
                        record.getStartingLineNumber(),
                        "body",
                        "There are %d values for %d columns".formatted(record.getFieldCount(), columns.size())));
            } else {
                rows.add(row(record, columns));
            }
        });
        if (!refused.isEmpty()) {
            throw new RefusedUploadException(refused);
        }
        return rows;
    }

    private static Map<String, Integer> columns(CsvRecord heading) {
        Map<String, Integer> columns = new TreeMap<>();
        for (int i = 0; i < heading.getFieldCount(); i++) {
            String name = heading.getField(i).strip().toLowerCase(Locale.ROOT);
            if (!COLUMNS.contains(name)) {
                throw new InvalidInputException(
                        "body", "The columns are kpi, at, value, source and perhaps segment, not '" + name + "'");
            }
            if (columns.put(name, i) != null) {
                throw new InvalidInputException("body", "The column " + name + " is there twice");
            }
        }
        REQUIRED.stream().filter(name -> !columns.containsKey(name)).findFirst().ifPresent(missing -> {
            throw new InvalidInputException("body", "The column " + missing + " is missing");
        });
        return columns;
    }

    private static MeasurementRow row(CsvRecord record, Map<String, Integer> columns) {
        return new MeasurementRow(
                record.getStartingLineNumber(),
                field(record, columns, "kpi"),
                field(record, columns, "at"),
                field(record, columns, "value"),
                field(record, columns, "source"),
                field(record, columns, "segment"));
    }

    private static @Nullable String field(CsvRecord record, Map<String, Integer> columns, String name) {
        return Optional.ofNullable(columns.get(name)).map(record::getField).orElse(null);
    }

    private static Reader withoutByteOrderMark(InputStream body, Charset charset) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(
                body,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static InvalidInputException notText(Charset charset) {
        return new InvalidInputException("body", "The file is not text in " + charset.displayName(Locale.ROOT));
    }
}
