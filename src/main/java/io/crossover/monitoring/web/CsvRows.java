package io.crossover.monitoring.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.monitoring.MeasurementRow.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file with a heading, row by row, its columns in any order. */
final class CsvRows {

    private final List<String> required;
    private final List<String> columns;

    /** @param optional columns that may be missing */
    CsvRows(List<String> required, List<String> optional) {
        this.required = required;
        this.columns = Stream.concat(required.stream(), optional.stream()).toList();
    }

    /** Takes a row's values, by the place of their column in the order given to the constructor. */
    interface RowTaker {
        void take(long line, @Nullable String[] values);
    }

    /** @param refused takes rows with too few or too many values */
    void read(InputStream body, Charset charset, RowTaker taker, Consumer<Refusal> refused) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvText.strict()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(CsvText.open(body, charset))) {
            rows(csv.iterator(), taker, refused);
        } catch (CsvParseException e) {
            throw CsvText.notProper(e);
        } catch (CharacterCodingException e) {
            throw CsvText.notText(charset);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw CsvText.notText(charset);
            }
            throw e;
        }
    }

    private void rows(Iterator<CsvRecord> records, RowTaker taker, Consumer<Refusal> refused) {
        if (!records.hasNext()) {
            throw new InvalidInputException("body", "The file is empty: its first line names the columns");
        }
        CsvRecord heading = records.next();
        int[] places = places(heading);
        @Nullable String[] values = new String[columns.size()];
        records.forEachRemaining(record -> {
            if (record.getFieldCount() != heading.getFieldCount()) {
                refused.accept(new Refusal(
                        record.getStartingLineNumber(),
                        "body",
                        "There are %d values for %d columns"
                                .formatted(record.getFieldCount(), heading.getFieldCount())));
                return;
            }
            for (int column = 0; column < places.length; column++) {
                values[column] = places[column] < 0 ? null : record.getField(places[column]);
            }
            taker.take(record.getStartingLineNumber(), values);
        });
    }

    /** Where each column of ours stands in the file; -1 where it does not. */
    private int[] places(CsvRecord heading) {
        int[] places = new int[columns.size()];
        Arrays.fill(places, -1);
        for (int place = 0; place < heading.getFieldCount(); place++) {
            String name = heading.getField(place).strip().toLowerCase(Locale.ROOT);
            int column = columns.indexOf(name);
            if (column < 0) {
                throw new InvalidInputException(
                        "body",
                        "The columns are %s and perhaps %s, not '%s'%s"
                                .formatted(
                                        String.join(", ", required),
                                        String.join(", ", columns.subList(required.size(), columns.size())),
                                        name.length() > 40 ? name.substring(0, 40) + "…" : name,
                                        name.contains(";") || name.contains("\t") ? ": part them by commas" : ""));
            }
            if (places[column] >= 0) {
                throw new InvalidInputException("body", "The column " + name + " is there twice");
            }
            places[column] = place;
        }
        for (int column = 0; column < required.size(); column++) {
            if (places[column] < 0) {
                throw new InvalidInputException("body", "The column " + columns.get(column) + " is missing");
            }
        }
        return places;
    }
}
